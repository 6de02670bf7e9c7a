package rdpdoctor.rdp.autodetect;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Client Initiate Multitransport Response, [MS-RDPBCGR] 2.2.15.2. */
public record MultitransportResponse(long requestId, long hrResponse) {

  public static final long S_OK = 0;

  /** The client could not, or does not want to. */
  public static final long E_ABORT = 0x80004004L;

  public Bytes encode() {
    return new ByteWriter().u32le(requestId).u32le(hrResponse).toBytes();
  }

  public static MultitransportResponse decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("Initiate Multitransport Response", data);
    return new MultitransportResponse(reader.u32le("requestId"), reader.u32le("hrResponse"));
  }
}
