package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

class KeyTreeTest {

  private static final KeyPath KEY = KeyPath.of("A\\B");
  private static final int BINS_SIZE = 4096;
  private static final int MINOR = 5;

  private WorkingCopy copy;
  private KeyTree tree;

  @BeforeEach
  void makeTree() {
    ByteBuffer file = NewHive.of(MINOR, Instant.EPOCH);
    copy = new WorkingCopy(file, BINS_SIZE, MINOR);
    tree = new KeyTree(copy);
  }

  private void fill(int bytes) {
    tree.create(KEY);
    tree.setValue(tree.find(KEY).orElseThrow(), "data", ValueData.binary(new byte[bytes]));
  }

  /** What a file of this hive would hold, whatever the copy grew to. */
  private ByteBuffer content() {
    ByteBuffer file = copy.file(BaseBlock.SIZE + BINS_SIZE);
    return ByteBuffer.allocate(file.capacity()).put(0, file, 0, file.capacity());
  }

  @Test
  void what_was_not_committed_is_taken_back_to_the_byte() {
    ByteBuffer before = content();
    fill(1_000_000);
    assertNotEquals(BINS_SIZE, copy.binsSize());
    tree.rollBack();
    assertEquals(BINS_SIZE, copy.binsSize());
    assertEquals(before, content());
  }

  @Test
  void a_hive_is_edited_on_after_a_change_was_taken_back() {
    fill(100);
    tree.commit();
    ByteBuffer filled = content();
    tree.delete(KeyPath.of("A"));
    tree.rollBack();
    assertEquals(filled, content());
    tree.delete(KeyPath.of("A"));
    fill(100);
    tree.commit();
    assertEquals(filled, content());
  }

  @Test
  void only_keys_whose_change_was_committed_are_stamped() {
    fill(100);
    tree.rollBack();
    ByteBuffer before = content();
    tree.stamp(1);
    assertEquals(before, content());
  }
}
