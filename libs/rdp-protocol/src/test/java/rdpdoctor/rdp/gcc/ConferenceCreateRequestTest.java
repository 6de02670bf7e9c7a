package rdpdoctor.rdp.gcc;

import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ConferenceCreateRequestTest extends WireContract<Bytes> {

  private static final String KEY = "00 05 00147c0001";
  private static final String CONFERENCE = "0008001000 01c000";

  @Override
  protected Bytes read(Bytes bytes) throws DecodeException {
    return ConferenceCreateRequest.unwrap(bytes);
  }

  @Override
  protected Bytes write(Bytes blocks) {
    return ConferenceCreateRequest.wrap(blocks);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "with short lengths", "T.124 section 8.7", KEY, "10", CONFERENCE, "44756361 03 010203"),
        builtByHand(
            "with long lengths",
            "T.124 section 8.7",
            KEY,
            "813a",
            CONFERENCE,
            "44756361 812c",
            "5a".repeat(300)));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("GCC Conference Create Request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void another_h221_key_is_refused() {
    assertRefused(
        "GCC Conference Create Request: H.221 key is \"McDn\", expected \"Duca\"",
        () ->
            ConferenceCreateRequest.unwrap(
                Bytes.hex(KEY + "10" + CONFERENCE + "4d63446e 03 010203")));
  }
}
