package rdpdoctor.rdp.fastpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.picture.Update.Kind;
import rdpdoctor.rdp.pointer.PointerShape;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** What is taken apart is put together again. */
class UpdateFragmentsTest {

  /** What rdesktop and FreeRDP take, without header, signature and padding. */
  private static final int LARGEST_PDU = 0x3FFF - 3 - 4 - 8 - 7;

  private static List<Update> assembled(List<FastPathUpdate> fragments) throws DecodeException {
    UpdateAssembler assembler = new UpdateAssembler(Decompression.none(), 1 << 20);
    List<Update> updates = new ArrayList<>();
    for (FastPathUpdate fragment : fragments) {
      updates.addAll(assembler.accept(fragment.encode()));
    }
    return updates;
  }

  private static Stream<Update> updates() {
    PointerShape shape = new PointerShape(0, 0, 0, 1, 1, Bytes.hex("0000"), Bytes.hex("8000"));
    return Stream.of(
        new Update(Kind.ORDERS, Bytes.hex("0100 ff")),
        new Update(Kind.BITMAP, Bytes.hex("0000")),
        new Update(Kind.PALETTE, Bytes.hex("0000 00000000")),
        new Update(Kind.SYNCHRONIZE, Bytes.empty()),
        new Update(Kind.SURFACE_COMMANDS, Bytes.hex("0400 0000 00000000")),
        new PointerUpdate.Hidden().toUpdate(),
        new PointerUpdate.Default().toUpdate(),
        new PointerUpdate.Position(1, 2).toUpdate(),
        new PointerUpdate.Color(shape).toUpdate(),
        new PointerUpdate.New(16, shape).toUpdate(),
        new PointerUpdate.Large(16, shape).toUpdate(),
        new PointerUpdate.Cached(3).toUpdate());
  }

  @ParameterizedTest
  @MethodSource("updates")
  void every_kind_of_update_has_its_form(Update update) throws DecodeException {
    List<FastPathUpdate> fragments = UpdateFragments.of(update);
    assertEquals(1, fragments.size());
    assertEquals(List.of(update), assembled(fragments));
  }

  @ParameterizedTest
  @CsvSource({"16000, 1", "16126, 1", "16127, 2", "40000, 3", "400000, 25"})
  void a_long_update_goes_in_fragments_that_every_client_takes(int size, int count)
      throws DecodeException {
    Update update = new Update(Kind.BITMAP, new ByteWriter().zeros(size).toBytes());
    List<FastPathUpdate> fragments = UpdateFragments.of(update);
    assertEquals(count, fragments.size());
    assertTrue(fragments.stream().allMatch(each -> each.encode().size() <= LARGEST_PDU));
    assertEquals(List.of(update), assembled(fragments));
  }

  @Test
  void a_pointer_message_that_there_is_not_is_a_mistake_of_the_caller() {
    Update update = new Update(Kind.POINTER, Bytes.hex("02000000"));
    assertThrows(IllegalArgumentException.class, () -> UpdateFragments.of(update));
  }
}
