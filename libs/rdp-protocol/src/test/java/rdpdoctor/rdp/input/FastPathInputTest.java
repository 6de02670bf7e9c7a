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

/** Events that a byte before them counts, which is how more than 15 are. */
class FastPathInputTest extends WireContract<List<InputEvent>> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.8.1.2.2";

  @Override
  protected List<InputEvent> read(Bytes bytes) throws DecodeException {
    return FastPathInput.decode(0, bytes);
  }

  @Override
  protected Bytes write(List<InputEvent> events) {
    return Bytes.of((byte) events.size()).plus(FastPathInput.encode(events));
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("none", SECTION, "00"),
        builtByHand("an extended key that is released", SECTION, "01 03 4b"),
        builtByHand("a character", SECTION, "01 80 4230"),
        builtByHand("the mouse", SECTION, "01 20 0090 6400 3c00"),
        builtByHand("another button", SECTION, "01 40 0180 6400 3c00"),
        builtByHand("a move from where it was", SECTION, "01 a0 0008 ffff 0200"),
        builtByHand("toggle keys and a time", SECTION, "02 66 c0 78563412"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("fast-path input");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void each_event_is_read() throws DecodeException {
    assertEquals(
        List.of(
            new InputEvent.ScanCode(
                0x4B, KeyboardFlags.KBDFLAGS_EXTENDED | KeyboardFlags.KBDFLAGS_RELEASE),
            new InputEvent.ScanCode(0x1D, KeyboardFlags.KBDFLAGS_EXTENDED1),
            new InputEvent.UnicodeKey('あ', 0),
            new InputEvent.RelativeMouse(PointerFlags.PTRFLAGS_MOVE, -1, 2),
            new InputEvent.Synchronize(InputEvent.Synchronize.CAPS_LOCK)),
        FastPathInput.decode(5, Bytes.hex("03 4b 04 1d 80 4230 a0 0008 ffff 0200 64")));
  }

  @Test
  void an_event_of_no_known_code_is_refused_because_its_length_is_not_known() {
    assertRefused(
        "fast-path input: eventCode is 7, expected 0 to 6",
        () -> FastPathInput.decode(1, Bytes.hex("e0 00")));
  }

  @Test
  void more_events_than_the_header_counts_are_refused() {
    assertRefused(
        "fast-path input: 2 bytes follow the last field, expected none",
        () -> FastPathInput.decode(1, Bytes.hex("00 1e 01 1e")));
  }
}
