package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ConferenceCreateResponseTest extends WireContract<Bytes> {

  private static final String KEY = "00 05 00147c0001";
  private static final String CONFERENCE = "14 760a 0101 00 01 c000";

  @Override
  protected Bytes read(Bytes bytes) throws DecodeException {
    return ConferenceCreateResponse.unwrap(bytes);
  }

  @Override
  protected Bytes write(Bytes blocks) {
    return ConferenceCreateResponse.wrap(blocks);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "with a short length",
            "T.124 section 8.7",
            KEY,
            "2a",
            CONFERENCE,
            "4d63446e 03 010203"),
        builtByHand(
            "with a long length",
            "T.124 section 8.7",
            KEY,
            "2a",
            CONFERENCE,
            "4d63446e 812c",
            "5a".repeat(300)));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("GCC Conference Create Response");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void the_length_before_it_is_not_relied_on() throws DecodeException {
    for (String length : List.of("00", "7f", "8180", "bfff")) {
      assertEquals(
          Bytes.hex("0102"),
          ConferenceCreateResponse.unwrap(
              Bytes.hex(KEY + length + CONFERENCE + "4d63446e 02 0102")));
    }
  }

  @Test
  void another_h221_key_is_refused() {
    assertRefused(
        "GCC Conference Create Response: H.221 key is \"McDo\", expected \"McDn\"",
        () -> ConferenceCreateResponse.unwrap(Bytes.hex(KEY + "2a" + CONFERENCE + "4d63446f 00")));
  }

  @Test
  void another_choice_is_refused() {
    assertRefused(
        "GCC Conference Create Response: choice is 0x00, expected 0x14",
        () -> ConferenceCreateResponse.unwrap(Bytes.hex(KEY + "2a 00")));
  }
}
