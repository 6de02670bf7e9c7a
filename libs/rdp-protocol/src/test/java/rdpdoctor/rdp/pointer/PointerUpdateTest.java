package rdpdoctor.rdp.pointer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class PointerUpdateTest extends WireContract<PointerUpdate> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.9.1.1.4";

  /** One pixel at place 3, whose hot spot is at 1 and 2. */
  private static final String HEAD = "0300 0100 0200 0100 0100 ";

  @Override
  protected PointerUpdate read(Bytes bytes) throws DecodeException {
    return PointerUpdate.decode(bytes);
  }

  @Override
  protected Bytes write(PointerUpdate update) {
    return update.toUpdate().data();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("hidden", SECTION, "0100 0000 00000000"),
        builtByHand("default", SECTION, "0100 0000 007f0000"),
        builtByHand("position", SECTION, "0300 0000 2003 5802"),
        builtByHand("cached", SECTION, "0700 0000 0300"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("pointer update");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void shapes_survive_a_round_trip() throws DecodeException {
    PointerShape shape = new PointerShape(3, 1, 2, 1, 1, Bytes.hex("0000ff00"), Bytes.hex("8000"));
    assertRoundTrip(new PointerUpdate.Color(shape), "0600 0000" + HEAD + "0200 0400 0000ff00 8000");
    assertRoundTrip(
        new PointerUpdate.New(24, shape), "0800 0000 1800" + HEAD + "0200 0400 0000ff00 8000");
    assertRoundTrip(
        new PointerUpdate.Large(24, shape),
        "0900 0000 1800" + HEAD + "02000000 04000000 0000ff00 8000");
  }

  private static void assertRoundTrip(PointerUpdate update, String hex) throws DecodeException {
    Bytes data = Bytes.hex(hex);
    assertEquals(new Update(Update.Kind.POINTER, data), update.toUpdate());
    assertEquals(update, PointerUpdate.decode(data));
    // With the padding behind it.
    assertEquals(update, PointerUpdate.decode(data.plus(Bytes.hex("00"))));
  }

  @Test
  void a_mask_that_is_cut_off_is_refused() {
    assertRefused(
        "pointer update: andMaskData needs 2 bytes, 1 remain",
        () -> PointerUpdate.decode(Bytes.hex("0600 0000" + HEAD + "0200 0400 0000ff00 80")));
  }

  @Test
  void a_message_of_no_known_type_is_refused() {
    assertRefused(
        "pointer update: messageType is 0x0002, expected a known type",
        () -> PointerUpdate.decode(Bytes.hex("0200 0000")));
  }
}
