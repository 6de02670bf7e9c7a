package rdpdoctor.hive.edit;

import java.nio.ByteBuffer;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;

/** The changed copy of a hive, clean, with its header written, and what was done to get there. */
public final class EditedHive {

  private final ByteBuffer image;
  private final int sizeBefore;
  private final int binsSize;
  private final List<Edit> edits;

  EditedHive(ByteBuffer image, int sizeBefore, int binsSize, List<Edit> edits) {
    this.image = image;
    this.sizeBefore = sizeBefore;
    this.binsSize = binsSize;
    this.edits = List.copyOf(edits);
  }

  /**
   * The whole file, read-only, from index 0 to the capacity: as long as the old one, or longer,
   * with what the old one held behind its bins where no bin was added.
   */
  public ByteBuffer image() {
    return image.duplicate();
  }

  /** Bytes of hive bins behind the base block. */
  public int binsSize() {
    return binsSize;
  }

  /** Whether the bins end within the old file, which then needs no new clusters on a disk. */
  public boolean fitsOldFile() {
    return BaseBlock.SIZE + (long) binsSize <= sizeBefore;
  }

  /** Whether any byte differs from the old file. */
  public boolean isChanged() {
    return !edits.isEmpty();
  }

  /** What was done, in order, without what was so before. */
  public List<Edit> edits() {
    return edits;
  }
}
