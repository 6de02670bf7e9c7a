package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.hive.regf.BaseBlock;

/**
 * A copy of the first sector of a hive or of its log, to be changed and written as one. The fields
 * that nobody names keep their bytes.
 */
public final class HeaderSector {

  private static final int LOCKED_BY_TRANSACTIONS = 1;

  private final ByteBuffer sector =
      ByteBuffer.allocate(BaseBlock.SECTOR).order(ByteOrder.LITTLE_ENDIAN);

  private HeaderSector(ByteBuffer file) {
    sector.put(0, file, 0, BaseBlock.SECTOR);
  }

  /** The first 512 bytes of a file, which must have as many. */
  public static HeaderSector of(ByteBuffer file) {
    return new HeaderSector(file);
  }

  /** Both numbers are one in a hive that no write has left half done. */
  public HeaderSector sequences(int primary, int secondary) {
    sector.putInt(BaseBlock.PRIMARY_SEQUENCE, primary);
    sector.putInt(BaseBlock.SECONDARY_SEQUENCE, secondary);
    return this;
  }

  public HeaderSector type(int type) {
    sector.putInt(BaseBlock.TYPE, type);
    return this;
  }

  HeaderSector binsSize(int size) {
    sector.putInt(BaseBlock.BINS_SIZE, size);
    return this;
  }

  /** Takes over the one flag that a log entry carries. */
  HeaderSector lock(int entryFlags) {
    int others = sector.getInt(BaseBlock.FLAGS) & ~LOCKED_BY_TRANSACTIONS;
    sector.putInt(BaseBlock.FLAGS, others | (entryFlags & LOCKED_BY_TRANSACTIONS));
    return this;
  }

  /** The sector with its checksum made right. */
  public ByteBuffer sealed() {
    sector.putInt(BaseBlock.CHECKSUM, BaseBlock.checksum(sector));
    return ByteBuffer.allocate(BaseBlock.SECTOR).put(0, sector, 0, BaseBlock.SECTOR);
  }
}
