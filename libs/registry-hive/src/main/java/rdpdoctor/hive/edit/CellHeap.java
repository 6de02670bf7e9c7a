package rdpdoctor.hive.edit;

import java.util.Optional;
import rdpdoctor.hive.edit.FreeCells.Free;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.HiveBin;

/**
 * Gives out cells and takes them back, as Windows does: the free cell that fits best, else one in a
 * new bin at the end; a cell that is given back is merged with its free neighbours.
 */
final class CellHeap {

  /** A list that must grow gets room for a quarter more, so that it is not moved at every entry. */
  private static final int SPARE_FRACTION = 4;

  private final WorkingCopy copy;
  private final FreeCells free = new FreeCells();

  CellHeap(WorkingCopy copy) {
    this.copy = copy;
    reload();
  }

  /** Finds all free cells anew, which is needed when the copy was rolled back. */
  void reload() {
    free.clear();
    for (int bin = 0; bin < copy.binsSize(); bin += sizeOfBin(bin)) {
      loadBin(bin + HiveBin.HEADER, bin + sizeOfBin(bin));
    }
  }

  private int sizeOfBin(int bin) {
    return copy.intAt(BaseBlock.SIZE + bin + HiveBin.SIZE);
  }

  private void loadBin(int start, int end) {
    int size;
    for (int cell = start; cell < end; cell += Math.abs(size)) {
      size = sizeField(cell);
      if (size > 0) {
        free.add(new Free(cell, size));
      }
    }
  }

  /**
   * A used cell whose content is cleared.
   *
   * @param length bytes of content
   * @return its offset
   */
  int allocate(int length) {
    int size = sizeFor(length);
    Free found = free.bestFit(size).orElseGet(() -> addBin(size));
    free.remove(found);
    take(found.offset(), size, found.size());
    copy.clear(Cells.position(found.offset()), size - Cells.SIZE);
    return found.offset();
  }

  /** Uses the beginning of a region and gives the rest back. */
  private void take(int cell, int size, int available) {
    copy.putInt(field(cell), -size);
    if (available > size) {
      release(cell + size, available - size);
    }
  }

  private Free addBin(int cellSize) {
    int size = Math.toIntExact(roundUp(cellSize + (long) HiveBin.HEADER, HiveBin.GRANULE));
    int bin = copy.binsSize();
    copy.grow(size);
    copy.putInt(BaseBlock.SIZE + bin, HiveBin.SIGNATURE);
    copy.putInt(BaseBlock.SIZE + bin + HiveBin.OFFSET, bin);
    copy.putInt(BaseBlock.SIZE + bin + HiveBin.SIZE, size);
    release(bin + HiveBin.HEADER, size - HiveBin.HEADER);
    return free.at(bin + HiveBin.HEADER).orElseThrow();
  }

  /** Gives a used cell back. */
  void free(int cell) {
    release(cell, size(cell));
  }

  private void release(int cell, int size) {
    int start = cell;
    int end = cell + size;
    for (Optional<Free> next = free.at(end); next.isPresent(); next = free.at(end)) {
      free.remove(next.get());
      end = next.get().end();
    }
    for (Optional<Free> last = free.before(start); last.isPresent(); last = free.before(start)) {
      free.remove(last.get());
      start = last.get().offset();
    }
    copy.putInt(field(start), end - start);
    free.add(new Free(start, end - start));
  }

  /**
   * Makes a used cell larger or smaller, where it lies if there is room; the content stays as far
   * as it fits, and what is new is cleared.
   *
   * @return its offset now
   */
  int resize(int cell, int length) {
    int size = sizeFor(length);
    int old = size(cell);
    if (size <= old) {
      take(cell, size, old);
      return cell;
    }
    Optional<Free> next = free.at(cell + old).filter(rest -> old + rest.size() >= size);
    return next.isPresent() ? extend(cell, size, next.get()) : moved(cell, length);
  }

  private int extend(int cell, int size, Free next) {
    free.remove(next);
    take(cell, size, next.end() - cell);
    copy.clear(field(next.offset()), cell + size - next.offset());
    return cell;
  }

  private int moved(int cell, int length) {
    int target = allocate(length);
    copy.move(Cells.position(cell), Cells.position(target), length(cell));
    free(cell);
    return target;
  }

  /** A cell for a list that holds at least so many bytes: this one, or it with room to spare. */
  int reserve(int cell, int length) {
    return length(cell) >= length ? cell : resize(cell, length + length / SPARE_FRACTION);
  }

  /** Gives back what a list does not need, once that is more than half. */
  int trim(int cell, int length) {
    return sizeFor(length) * 2 < size(cell) ? resize(cell, length) : cell;
  }

  /** Bytes of content that a used cell has room for. */
  int length(int cell) {
    return size(cell) - Cells.SIZE;
  }

  private int size(int cell) {
    return -sizeField(cell);
  }

  private int sizeField(int cell) {
    return copy.intAt(field(cell));
  }

  /** Position of the size of a cell. */
  private static int field(int cell) {
    return BaseBlock.SIZE + cell;
  }

  private static int sizeFor(int length) {
    return Math.toIntExact(roundUp((long) length + Cells.SIZE, Cells.GRANULE));
  }

  private static long roundUp(long length, int granule) {
    return Math.ceilDiv(length, granule) * granule;
  }
}
