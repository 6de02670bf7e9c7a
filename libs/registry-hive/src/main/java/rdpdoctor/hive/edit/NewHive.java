package rdpdoctor.hive.edit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.SecurityCell;

/** Makes a hive that holds a root and nothing else. */
public final class NewHive {

  private static final int OLDEST_MINOR = 3;
  private static final int NEWEST_MINOR = 5;
  private static final String ROOT_NAME = "ROOT";

  /**
   * {@code O:BAG:SYD:(A;CI;KA;;;SY)(A;CI;KA;;;BA)}: the system and administrators may do all, here
   * and below.
   */
  private static final byte[] DESCRIPTOR =
      HexFormat.of()
          .parseHex(
              "01000480480000005800000000000000140000000200340002000000"
                  + "000214003f000f00010100000000000512000000"
                  + "000218003f000f0001020000000000052000000020020000"
                  + "01020000000000052000000020020000"
                  + "010100000000000512000000");

  private NewHive() {}

  /**
   * A clean hive of one bin, whose root only administrators and the system may open.
   *
   * @param minor 3, as user and boot hives are to this day, or 4 or 5
   * @param now when it is created
   */
  public static ByteBuffer of(int minor, Instant now) {
    if (minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      throw new IllegalArgumentException(
          "minor version: is %d, expected %d to %d".formatted(minor, OLDEST_MINOR, NEWEST_MINOR));
    }
    WorkingCopy copy = new WorkingCopy(emptyFile(minor, now), 0, minor);
    CellHeap heap = new CellHeap(copy);
    int security = security(copy, heap);
    int root = NewKey.allocate(copy, heap, ROOT_NAME, Cells.NONE, security);
    int position = Cells.position(root);
    copy.putShort(
        position + KeyNode.FLAGS, KeyNode.HIVE_ENTRY | KeyNode.NO_DELETE | KeyNode.COMPRESSED_NAME);
    copy.putLong(position + KeyNode.LAST_WRITTEN, FileTime.fromInstant(now));
    copy.putInt(BaseBlock.ROOT_CELL, root);
    copy.putInt(BaseBlock.BINS_SIZE, copy.binsSize());
    copy.putChecksum();
    return copy.file(copy.end());
  }

  private static ByteBuffer emptyFile(int minor, Instant now) {
    ByteBuffer block = ByteBuffer.allocate(BaseBlock.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    block.putInt(0, BaseBlock.SIGNATURE);
    block.putInt(BaseBlock.PRIMARY_SEQUENCE, 1);
    block.putInt(BaseBlock.SECONDARY_SEQUENCE, 1);
    block.putLong(BaseBlock.LAST_WRITTEN, FileTime.fromInstant(now));
    block.putInt(BaseBlock.MAJOR, 1);
    block.putInt(BaseBlock.MINOR, minor);
    block.putInt(BaseBlock.TYPE, BaseBlock.TYPE_PRIMARY);
    block.putInt(BaseBlock.FORMAT, 1);
    block.putInt(BaseBlock.CLUSTERING_FACTOR, 1);
    return block;
  }

  private static int security(WorkingCopy copy, CellHeap heap) {
    int cell = heap.allocate(SecurityCell.DESCRIPTOR + DESCRIPTOR.length);
    int position = Cells.position(cell);
    copy.putShort(position, SecurityCell.SIGNATURE);
    copy.putInt(position + SecurityCell.NEXT, cell);
    copy.putInt(position + SecurityCell.PREVIOUS, cell);
    copy.putInt(position + SecurityCell.REFERENCES, 1);
    copy.putInt(position + SecurityCell.DESCRIPTOR_SIZE, DESCRIPTOR.length);
    copy.put(position + SecurityCell.DESCRIPTOR, DESCRIPTOR);
    return cell;
  }
}
