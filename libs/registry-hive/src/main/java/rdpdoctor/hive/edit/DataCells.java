package rdpdoctor.hive.edit;

import java.util.Arrays;
import rdpdoctor.hive.regf.BigData;
import rdpdoctor.hive.regf.Cells;

/** The data of values where it has cells of its own: one, or the segments of a record. */
final class DataCells {

  /** Windows' records end in four bytes without a meaning. */
  private static final int RECORD_CELL = BigData.RECORD + Integer.BYTES;

  private final WorkingCopy copy;
  private final CellHeap heap;

  DataCells(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.heap = heap;
  }

  /** Stores data and returns the cell that refers to it. */
  int store(byte[] data) {
    int cell = isBig(data.length) ? allocateRecord(data.length) : heap.allocate(data.length);
    overwrite(cell, data);
    return cell;
  }

  /** Every segment gets a full cell, even the last: so does Windows. */
  private int allocateRecord(int size) {
    int count = BigData.segments(size);
    int list = heap.allocate(count * Integer.BYTES);
    for (int i = 0; i < count; i++) {
      copy.putInt(Cells.position(list) + i * Integer.BYTES, heap.allocate(BigData.SEGMENT));
    }
    int record = heap.allocate(RECORD_CELL);
    copy.putShort(Cells.position(record), BigData.SIGNATURE);
    copy.putShort(Cells.position(record) + BigData.SEGMENT_COUNT, count);
    copy.putInt(Cells.position(record) + BigData.SEGMENT_LIST, list);
    return record;
  }

  /** Replaces data by other data of the same size, where it lies. */
  void overwrite(int cell, byte[] data) {
    if (!isBig(data.length)) {
      copy.put(Cells.position(cell), data);
      return;
    }
    for (int start = 0; start < data.length; start += BigData.SEGMENT) {
      int length = Math.min(BigData.SEGMENT, data.length - start);
      copy.put(Cells.position(segment(cell, start)), data, start, length);
    }
  }

  /** Replaces data by other data of another size and returns the cell that refers to it. */
  int replace(int cell, int size, byte[] data) {
    if (isBig(size) || isBig(data.length)) {
      free(cell, size);
      return store(data);
    }
    int resized = heap.resize(cell, data.length);
    overwrite(resized, data);
    return resized;
  }

  boolean holds(int cell, byte[] data) {
    if (!isBig(data.length)) {
      return Arrays.equals(copy.bytesAt(Cells.position(cell), data.length), data);
    }
    for (int start = 0; start < data.length; start += BigData.SEGMENT) {
      int end = Math.min(start + BigData.SEGMENT, data.length);
      byte[] segment = copy.bytesAt(Cells.position(segment(cell, start)), end - start);
      if (!Arrays.equals(segment, 0, segment.length, data, start, end)) {
        return false;
      }
    }
    return true;
  }

  void free(int cell, int size) {
    if (isBig(size)) {
      for (int start = 0; start < size; start += BigData.SEGMENT) {
        heap.free(segment(cell, start));
      }
      heap.free(list(cell));
    }
    heap.free(cell);
  }

  /** The cell of the segment that begins with this byte of the data. */
  private int segment(int record, int start) {
    int number = start / BigData.SEGMENT;
    return copy.intAt(Cells.position(list(record)) + number * Integer.BYTES);
  }

  private int list(int record) {
    return copy.intAt(Cells.position(record) + BigData.SEGMENT_LIST);
  }

  private boolean isBig(int size) {
    return BigData.isFor(size, copy.minor());
  }
}
