package rdpdoctor.hive.edit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/**
 * Edits a copy of a hive, which lies outside the Java heap. What was asked for and is so already
 * changes nothing; a call that fails leaves the editor as it was.
 *
 * <p>For one thread, and until {@link #finish}.
 */
public final class HiveEditor {

  private final WorkingCopy copy;
  private final KeyTree tree;
  private final BaseBlock baseBlock;
  private final int sizeBefore;
  private final List<Edit> edits = new ArrayList<>();
  private boolean isFinished;

  private HiveEditor(ByteBuffer file, BaseBlock baseBlock) {
    this.copy = new WorkingCopy(file, baseBlock.binsSize(), baseBlock.minor());
    this.tree = new KeyTree(copy);
    this.baseBlock = baseBlock;
    this.sizeBefore = file.capacity();
  }

  /**
   * Copies a hive to edit it, after a check of its whole structure: on a broken one an edit could
   * destroy what a reader would still find.
   *
   * @param file the whole file, from index 0 to the capacity; it is not written to
   * @throws DirtyHiveException if the hive's logs must be replayed first
   * @throws CorruptHiveException if it is no hive, or breaks any rule of the format
   * @throws LayeredHiveException if it means something only on top of another hive
   */
  public static HiveEditor open(ByteBuffer file)
      throws CorruptHiveException, DirtyHiveException, LayeredHiveException {
    Hive hive = Hive.open(file);
    Editable.require(file, hive);
    return new HiveEditor(file, hive.baseBlock());
  }

  /**
   * Creates a key, and those above it that are missing.
   *
   * @return whether it was missing
   * @throws IllegalArgumentException if Windows would not allow a name of the path
   */
  public boolean createKey(KeyPath key) {
    return apply(new Edit.CreateKey(key));
  }

  /**
   * Deletes a key with all that is below it.
   *
   * @return whether it was there
   * @throws IllegalArgumentException for the root, and for a key that may not be deleted
   */
  public boolean deleteKey(KeyPath key) {
    return apply(new Edit.DeleteKey(key));
  }

  /**
   * Gives a value its type and data; a value that is there keeps the upper and lower case of its
   * name.
   *
   * @param name empty for the default value
   * @return whether anything differed
   * @throws IllegalArgumentException if the name is longer than Windows allows, or the key holds no
   *     values because it stands for a handle
   * @throws NoSuchElementException if there is no such key
   */
  public boolean setValue(KeyPath key, String name, ValueData data) {
    return apply(new Edit.SetValue(key, name, data));
  }

  /**
   * Deletes a value.
   *
   * @param name empty for the default value
   * @return whether it was there, and its key
   */
  public boolean deleteValue(KeyPath key, String name) {
    return apply(new Edit.DeleteValue(key, name));
  }

  /** Does what one of the other methods does, and returns or throws the same. */
  public boolean apply(Edit edit) {
    return switch (edit) {
      case Edit.CreateKey create -> atomically(edit, () -> tree.create(create.key()));
      case Edit.DeleteKey delete -> atomically(edit, () -> delete(delete.key()));
      case Edit.SetValue set -> atomically(edit, () -> set(set));
      case Edit.DeleteValue delete -> atomically(edit, () -> delete(delete));
    };
  }

  private boolean delete(KeyPath path) {
    boolean isThere = tree.find(path).isPresent();
    if (isThere) {
      tree.delete(path);
    }
    return isThere;
  }

  private boolean set(Edit.SetValue set) {
    KeyCell key =
        tree.find(set.key())
            .orElseThrow(
                () ->
                    new NoSuchElementException(
                        "key: %s is not in the hive, expected before its value \"%s\" is set"
                            .formatted(set.key(), set.name())));
    if (key.has(KeyNode.PREDEFINED_HANDLE)) {
      throw new IllegalArgumentException(
          "key: %s stands for a handle, expected one that holds values".formatted(set.key()));
    }
    return tree.setValue(key, set.name(), set.data());
  }

  private boolean delete(Edit.DeleteValue delete) {
    return tree.find(delete.key()).map(key -> tree.deleteValue(key, delete.name())).orElse(false);
  }

  private boolean atomically(Edit edit, BooleanSupplier change) {
    requireUnfinished();
    boolean isDone = false;
    try {
      boolean isChanged = change.getAsBoolean();
      tree.commit();
      isDone = true;
      if (isChanged) {
        edits.add(edit);
      }
      return isChanged;
    } finally {
      if (!isDone) {
        tree.rollBack();
      }
    }
  }

  private void requireUnfinished() {
    if (isFinished) {
      throw new IllegalStateException("editor: is finished, expected to be open");
    }
  }

  /**
   * Ends the editing. The sequence numbers are then one higher and equal, and changed keys, with
   * those whose subkeys came or went, carry the time; without any change the image is the old one.
   */
  public EditedHive finish(Instant now) {
    requireUnfinished();
    isFinished = true;
    if (!edits.isEmpty()) {
      tree.stamp(FileTime.fromInstant(now));
      writeHeader(now);
    }
    int size = Math.max(sizeBefore, copy.end());
    return new EditedHive(copy.file(size), sizeBefore, copy.binsSize(), edits);
  }

  private void writeHeader(Instant now) {
    int sequence = baseBlock.primarySequence() + 1;
    copy.putInt(BaseBlock.PRIMARY_SEQUENCE, sequence);
    copy.putInt(BaseBlock.SECONDARY_SEQUENCE, sequence);
    copy.putLong(BaseBlock.LAST_WRITTEN, FileTime.fromInstant(now));
    copy.putInt(BaseBlock.BINS_SIZE, copy.binsSize());
    copy.putChecksum();
  }
}
