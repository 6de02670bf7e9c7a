package rdpdoctor.rdp.input;

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

class SlowPathInputTest extends WireContract<List<InputEvent>> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.8.1.1.3.1";

  @Override
  protected List<InputEvent> read(Bytes bytes) throws DecodeException {
    return SlowPathInput.decode(bytes);
  }

  @Override
  protected Bytes write(List<InputEvent> events) {
    return SlowPathInput.encode(events);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("none", SECTION, "0000 0000"),
        builtByHand("a key", SECTION, "0100 0000 00000000 0400 00c1 4b00 0000"),
        builtByHand("a character", SECTION, "0100 0000 00000000 0500 0080 4230 0000"),
        builtByHand("the mouse", SECTION, "0100 0000 00000000 0180 0090 6400 3c00"),
        builtByHand("another button", SECTION, "0100 0000 00000000 0280 0180 6400 3c00"),
        builtByHand("a move", SECTION, "0100 0000 00000000 0480 0008 ffff 0200"),
        builtByHand("toggle keys", SECTION, "0100 0000 00000000 0000 0000 06000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("slow-path input");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void the_time_of_an_event_and_unused_events_mean_nothing() throws DecodeException {
    assertEquals(
        List.of(new InputEvent.ScanCode(0x1E, KeyboardFlags.KBDFLAGS_DOWN)),
        SlowPathInput.decode(
            Bytes.hex("0200 0000 00000000 0200 000000000000 d2040000 0400 0040 1e00 0000")));
  }

  @Test
  void the_time_of_the_quality_of_experience_goes_by_the_fast_path_only() {
    InputEvent key = new InputEvent.ScanCode(0x1E, 0);
    assertEquals(
        SlowPathInput.encode(List.of(key)),
        SlowPathInput.encode(List.of(new InputEvent.QoeTimestamp(1234), key)));
  }

  @Test
  void an_event_of_no_known_type_is_refused() {
    assertRefused(
        "slow-path input: messageType is 0x0007, expected a known type",
        () -> SlowPathInput.decode(Bytes.hex("0100 0000 00000000 0700 000000000000")));
  }
}
