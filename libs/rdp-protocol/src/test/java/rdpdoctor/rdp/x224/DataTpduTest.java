package rdpdoctor.rdp.x224;

import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class DataTpduTest extends WireContract<Bytes> {

  @Override
  protected Bytes read(Bytes bytes) throws DecodeException {
    return DataTpdu.unwrap(bytes);
  }

  @Override
  protected Bytes write(Bytes payload) {
    return DataTpdu.wrap(payload);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("with one byte", "X.224 section 13.7", "03 00 0008", "02 f0 80", "28"),
        builtByHand("with more", "X.224 section 13.7", "03 00 000a", "02 f0 80", "010203"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("TPKT", "X.224 Data");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void another_tpdu_is_refused() {
    assertRefused(
        "X.224 Data: length indicator is 0x06, expected 0x02",
        () -> DataTpdu.unwrap(Bytes.hex("0300000b 06d00000123400")));
    assertRefused(
        "X.224 Data: code is 0x70, expected 0xf0",
        () -> DataTpdu.unwrap(Bytes.hex("03000007 027000")));
    assertRefused(
        "X.224 Data: end of TSDU is 0x00, expected 0x80",
        () -> DataTpdu.unwrap(Bytes.hex("03000007 02f000")));
  }
}
