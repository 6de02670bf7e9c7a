package rdpdoctor.rdp.x224;

import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** X.224 Data TPDU in its TPKT, [MS-RDPBCGR] 2.2.1.3: {@code 02 f0 80} before every MCS PDU. */
public final class DataTpdu {

  private static final Bytes HEADER = Bytes.hex("02f080");

  private DataTpdu() {}

  /** A whole packet: TPKT, Data TPDU, payload. */
  public static Bytes wrap(Bytes payload) {
    return Tpkt.wrap(HEADER.plus(payload));
  }

  public static Bytes unwrap(Bytes packet) throws DecodeException {
    ByteReader reader = new ByteReader("X.224 Data", Tpkt.unwrap(packet));
    reader.expect("length indicator", 0x02);
    reader.expect("code", 0xF0);
    reader.expect("end of TSDU", 0x80);
    return reader.rest();
  }
}
