package rdpdoctor.rdp.gcc;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.wire.Per;

/** GCC Conference Create Request, [MS-RDPBCGR] 2.2.1.3: carries the client's data blocks. */
public final class ConferenceCreateRequest {

  /** ConnectData: the object key of T.124, 0.0.20.124.0.1. */
  static final Bytes KEY = Bytes.hex("000500147c0001");

  /** ConnectGCCPDU up to the H.221 key: a conference named "1", no passwords, not locked. */
  private static final Bytes HEAD = Bytes.hex("00080010 0001 c000");

  private static final String CLIENT_KEY = "Duca";

  private ConferenceCreateRequest() {}

  public static Bytes wrap(Bytes blocks) {
    ByteWriter userData = new ByteWriter().bytes(HEAD).ascii(CLIENT_KEY);
    Bytes gcc = Per.length(userData, blocks.size()).bytes(blocks).toBytes();
    return Per.length(new ByteWriter().bytes(KEY), gcc.size()).bytes(gcc).toBytes();
  }

  /** The client's data blocks. */
  public static Bytes unwrap(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("GCC Conference Create Request", data);
    reader.skip("object key", KEY.size());
    Per.readLength(reader, "ConnectPDU");
    reader.skip("conference", HEAD.size());
    String key = reader.ascii("H.221 key", CLIENT_KEY.length());
    if (!key.equals(CLIENT_KEY)) {
      throw reader.wrong("H.221 key", "\"" + key + "\"", "\"" + CLIENT_KEY + "\"");
    }
    return reader.bytes("userData", Per.readLength(reader, "userData"));
  }
}
