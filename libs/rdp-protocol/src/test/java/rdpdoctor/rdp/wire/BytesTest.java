package rdpdoctor.rdp.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void a_change_of_the_array_behind_it_changes_nothing() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toArray()[1] = 9;
    assertEquals("010203", bytes.toHex());
  }

  @Test
  void a_part_of_an_array_is_copied() {
    byte[] array = {1, 2, 3, 4};
    Bytes part = Bytes.copyOf(array, 1, 2);
    array[1] = 9;
    assertEquals(Bytes.hex("0203"), part);
  }

  @Test
  void hex_is_read_with_and_without_white_space_and_written_without() {
    assertEquals("03000bff", Bytes.hex("03 00\n0B ff").toString());
  }

  @Test
  void hex_of_an_odd_number_of_digits_is_refused() {
    assertThrowsExactly(IllegalArgumentException.class, () -> Bytes.hex("030"));
  }

  @Test
  void a_byte_reads_as_an_unsigned_number() {
    assertEquals(255, Bytes.hex("00ff").get(1));
  }

  @Test
  void a_byte_outside_of_a_slice_cannot_be_read_through_it() {
    Bytes slice = Bytes.hex("01020304").slice(1, 3);
    assertThrowsExactly(IndexOutOfBoundsException.class, () -> slice.get(2));
    assertThrowsExactly(IndexOutOfBoundsException.class, () -> slice.get(-1));
  }

  @Test
  void slices_of_slices_count_from_their_own_start() {
    Bytes slice = Bytes.hex("0102030405").slice(1, 5).slice(1, 3);
    assertEquals(Bytes.hex("0304"), slice);
    assertArrayEquals(new byte[] {3, 4}, slice.toArray());
    assertEquals(Bytes.hex("04"), slice.from(1));
    assertEquals(Bytes.hex("03"), slice.first(1));
  }

  @Test
  void the_first_bytes_are_at_most_all() {
    assertEquals(Bytes.hex("0102"), Bytes.hex("0102").first(7));
  }

  @Test
  void a_slice_past_the_end_is_refused_with_its_bounds() {
    Bytes bytes = Bytes.hex("0102");
    IndexOutOfBoundsException refusal =
        assertThrowsExactly(IndexOutOfBoundsException.class, () -> bytes.slice(1, 3));
    assertEquals("slice 1 to 3 of 2 bytes", refusal.getMessage());
    assertThrowsExactly(IndexOutOfBoundsException.class, () -> bytes.slice(2, 1));
    assertThrowsExactly(IndexOutOfBoundsException.class, () -> bytes.slice(-1, 1));
  }

  @Test
  void equal_bytes_are_equal_wherever_they_come_from() {
    Bytes whole = Bytes.hex("0203");
    Bytes slice = Bytes.hex("010203").from(1);
    assertEquals(whole, slice);
    assertEquals(whole.hashCode(), slice.hashCode());
    assertNotEquals(whole, Bytes.hex("0204"));
    assertNotEquals(whole, Bytes.hex("020300"));
  }

  @Test
  void slices_are_joined_without_what_is_around_them() {
    Bytes first = Bytes.hex("aa01").from(1);
    Bytes second = Bytes.hex("02aa").first(1);
    assertEquals(Bytes.hex("0102"), first.plus(second));
  }

  @Test
  void nothing_is_one_value() {
    assertSame(Bytes.empty(), Bytes.of());
    assertTrue(Bytes.hex("").isEmpty());
    assertEquals(0, Bytes.empty().size());
  }
}
