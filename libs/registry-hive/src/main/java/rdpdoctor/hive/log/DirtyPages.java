package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;

/**
 * A run of bytes of the hive bins that a write replaces.
 *
 * @param offset from the first hive bin
 * @param content from position to limit
 */
public record DirtyPages(int offset, ByteBuffer content) {

  /** Windows tracks changes in pages of this size. */
  public static final int PAGE = 4096;

  /**
   * The pages in which a changed hive differs from what it was, neighbours as one run; pages behind
   * the old bins count as changed whatever a file holds there.
   *
   * @param before a whole hive
   * @param after a whole hive, no smaller in its bins
   */
  public static List<DirtyPages> between(ByteBuffer before, ByteBuffer after) {
    int oldEnd = end(before);
    int end = end(after);
    List<DirtyPages> runs = new ArrayList<>();
    int start = -1;
    for (int page = BaseBlock.SIZE; page < end; page += PAGE) {
      boolean dirty =
          page + PAGE > oldEnd || !before.slice(page, PAGE).equals(after.slice(page, PAGE));
      if (dirty && start < 0) {
        start = page;
      }
      if (!dirty && start >= 0) {
        runs.add(run(after, start, page));
        start = -1;
      }
    }
    if (start >= 0) {
      runs.add(run(after, start, end));
    }
    return runs;
  }

  private static DirtyPages run(ByteBuffer after, int from, int to) {
    return new DirtyPages(from - BaseBlock.SIZE, after.slice(from, to - from));
  }

  private static int end(ByteBuffer hive) {
    return Math.min(hive.capacity(), BaseBlock.SIZE + HiveBytes.binsSize(hive));
  }

  /** Where the run lies in the file of the hive. */
  public int fileOffset() {
    return BaseBlock.SIZE + offset;
  }

  public int size() {
    return content.remaining();
  }
}
