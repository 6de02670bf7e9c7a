package rdpdoctor.rdp.tpkt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class TpktTest extends WireContract<Bytes> {

  @Override
  protected Bytes read(Bytes bytes) throws DecodeException {
    return Tpkt.unwrap(bytes);
  }

  @Override
  protected Bytes write(Bytes payload) {
    return Tpkt.wrap(payload);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("smallest", "RFC 1006 section 6", "03 00 0007", "02f080"),
        builtByHand(
            "with a length of two bytes", "RFC 1006 section 6", "03 00 0107", "5a".repeat(259)));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("TPKT");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void the_length_is_known_from_the_first_four_bytes() throws DecodeException {
    assertEquals(0xFFFF, Tpkt.length(Bytes.hex("0300ffff")));
  }

  @Test
  void a_length_that_holds_no_tpdu_is_refused() {
    assertRefused(
        "TPKT: length is 0, expected at least 7", () -> Tpkt.length(Bytes.hex("03000000")));
    assertRefused(
        "TPKT: length is 6, expected at least 7", () -> Tpkt.unwrap(Bytes.hex("030000060102")));
  }

  @Test
  void another_version_is_another_protocol() {
    assertRefused("TPKT: version is 0x48, expected 0x03", () -> Tpkt.length(Bytes.hex("48545450")));
  }

  @Test
  void a_payload_that_its_length_cannot_tell_is_the_callers_fault() {
    Bytes largest = new ByteWriter().zeros(65_531).toBytes();
    assertEquals(65_535, Tpkt.wrap(largest).size());
    Bytes tooLarge = largest.plus(Bytes.hex("00"));
    assertThrowsExactly(IllegalArgumentException.class, () -> Tpkt.wrap(tooLarge));
  }
}
