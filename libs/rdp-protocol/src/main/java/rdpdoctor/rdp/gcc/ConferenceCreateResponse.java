package rdpdoctor.rdp.gcc;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.wire.Per;

/** GCC Conference Create Response, [MS-RDPBCGR] 2.2.1.4: carries the server's data blocks. */
public final class ConferenceCreateResponse {

  private static final int CHOICE = 0x14;
  private static final String SERVER_KEY = "McDn";

  private ConferenceCreateResponse() {}

  public static Bytes wrap(Bytes blocks) {
    ByteWriter gcc =
        new ByteWriter()
            .u8(CHOICE)
            .u16be(0x760A) // nodeID 31219, as every server sends it
            .u8(1) // tag: one byte,
            .u8(1) // the number 1
            .u8(0) // result: success
            .u8(1) // one set of user data
            .u8(0xC0) // with a value, under an H.221 key
            .u8(0) // of four bytes
            .ascii(SERVER_KEY);
    Per.length(gcc, blocks.size()).bytes(blocks);
    return new ByteWriter()
        .bytes(ConferenceCreateRequest.KEY)
        // Windows writes 0x2a whatever the length; rdesktop skips a header of fixed size.
        .u8(0x2A)
        .bytes(gcc.toBytes())
        .toBytes();
  }

  /** The server's data blocks. The length before them is not reliable and not relied on. */
  public static Bytes unwrap(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("GCC Conference Create Response", data);
    reader.skip("object key", ConferenceCreateRequest.KEY.size());
    Per.readLength(reader, "ConnectPDU");
    reader.expect("choice", CHOICE);
    reader.skip("nodeID", 2);
    reader.skip("tag", Per.readLength(reader, "tag"));
    reader.skip("result", 1);
    reader.skip("number of sets", 1);
    reader.skip("key choice", 2);
    String key = reader.ascii("H.221 key", SERVER_KEY.length());
    if (!key.equals(SERVER_KEY)) {
      throw reader.wrong("H.221 key", "\"" + key + "\"", "\"" + SERVER_KEY + "\"");
    }
    return reader.bytes("userData", Per.readLength(reader, "userData"));
  }
}
