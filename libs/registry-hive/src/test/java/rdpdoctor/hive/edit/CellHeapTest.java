package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.Cells;

class CellHeapTest {

  private static final int BINS_SIZE = 4096;
  private static final int MINOR = 5;

  private WorkingCopy copy;
  private CellHeap heap;

  @BeforeEach
  void makeHeap() {
    copy = new WorkingCopy(NewHive.of(MINOR, Instant.EPOCH), BINS_SIZE, MINOR);
    heap = new CellHeap(copy);
  }

  private int allocate(int length) {
    int cell = heap.allocate(length);
    copy.put(Cells.position(cell), content(length));
    return cell;
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) 0xab);
    return content;
  }

  @Test
  void the_free_cell_that_fits_best_is_used() {
    int large = allocate(100);
    allocate(4);
    int small = allocate(60);
    allocate(4);
    heap.free(large);
    heap.free(small);
    assertEquals(small, heap.allocate(52));
    assertEquals(large, heap.allocate(60));
  }

  @Test
  void free_neighbours_are_merged_on_both_sides() {
    int first = allocate(20);
    int second = allocate(20);
    int third = allocate(20);
    allocate(4);
    heap.free(first);
    heap.free(third);
    heap.free(second);
    assertEquals(3 * 24, copy.intAt(Cells.position(first) - Cells.SIZE));
    assertEquals(first, heap.allocate(3 * 24 - Cells.SIZE));
  }

  @Test
  void cells_of_two_bins_are_never_merged() {
    int first = heap.allocate(3000);
    int second = heap.allocate(5000);
    int third = heap.allocate(5000);
    heap.free(second);
    heap.free(third);
    heap.free(first);
    assertEquals(BINS_SIZE + 2 * 8192, copy.binsSize());
    assertEquals(8192 - 32, copy.intAt(Cells.position(second) - Cells.SIZE));
    assertEquals(8192 - 32, copy.intAt(Cells.position(third) - Cells.SIZE));
  }

  @Test
  void a_reused_cell_shows_nothing_of_what_it_held() {
    int cell = allocate(100);
    heap.free(cell);
    assertEquals(cell, heap.allocate(60));
    assertArrayEquals(new byte[60], copy.bytesAt(Cells.position(cell), 60));
  }

  @Test
  void a_cell_grows_into_its_free_neighbour_and_moves_otherwise() {
    int cell = allocate(20);
    int neighbour = allocate(20);
    allocate(4);
    heap.free(neighbour);
    assertEquals(cell, heap.resize(cell, 40));
    byte[] grown = Arrays.copyOf(content(20), 40);
    assertArrayEquals(grown, copy.bytesAt(Cells.position(cell), 40));
    int moved = heap.resize(cell, 100);
    assertArrayEquals(grown, copy.bytesAt(Cells.position(moved), 40));
    assertEquals(cell, heap.allocate(44));
  }

  @Test
  void what_a_cell_no_longer_needs_is_free() {
    int cell = allocate(100);
    allocate(4);
    assertEquals(cell, heap.resize(cell, 20));
    assertEquals(cell + 24, heap.allocate(76));
  }
}
