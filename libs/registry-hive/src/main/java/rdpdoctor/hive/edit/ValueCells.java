package rdpdoctor.hive.edit;

import java.util.Arrays;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.value.ValueData;

/** Values that can be written: their cells, and their data inside or outside of them. */
final class ValueCells {

  private final WorkingCopy copy;
  private final CellHeap heap;
  private final DataCells dataCells;

  ValueCells(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.heap = heap;
    this.dataCells = new DataCells(copy, heap);
  }

  /** A value without data, which {@link #write} then gives it. */
  int allocate(String name) {
    byte[] stored = StoredName.encode(name);
    int cell = heap.allocate(KeyValue.NAME + stored.length);
    int position = Cells.position(cell);
    copy.putShort(position, KeyValue.SIGNATURE);
    copy.putShort(position + KeyValue.NAME_LENGTH, stored.length);
    copy.putInt(position + KeyValue.DATA_SIZE, KeyValue.INLINE);
    if (!name.isEmpty() && StoredName.isCompressed(name)) {
      copy.putShort(position + KeyValue.FLAGS, KeyValue.COMPRESSED_NAME);
    }
    copy.put(position + KeyValue.NAME, stored);
    return cell;
  }

  String name(int cell) {
    int position = Cells.position(cell);
    byte[] stored =
        copy.bytesAt(position + KeyValue.NAME, copy.shortAt(position + KeyValue.NAME_LENGTH));
    int flags = copy.shortAt(position + KeyValue.FLAGS);
    return StoredName.decode(stored, (flags & KeyValue.COMPRESSED_NAME) != 0);
  }

  /** Whether the value has just this type and data. */
  boolean holds(int cell, ValueData data) {
    byte[] bytes = data.toBytes();
    return get(cell, KeyValue.TYPE) == data.type().code()
        && size(cell) == bytes.length
        && holds(cell, bytes);
  }

  private boolean holds(int cell, byte[] bytes) {
    if (hasCell(cell)) {
      return dataCells.holds(get(cell, KeyValue.DATA), bytes);
    }
    byte[] inline = copy.bytesAt(Cells.position(cell) + KeyValue.DATA, bytes.length);
    return Arrays.equals(inline, bytes);
  }

  /** Gives a value its type and data: where the old data lies if it has the same size. */
  void write(int cell, ValueData data) {
    byte[] bytes = data.toBytes();
    set(cell, KeyValue.TYPE, data.type().code());
    if (bytes.length <= KeyValue.LARGEST_INLINE) {
      writeInline(cell, bytes);
    } else {
      writeCell(cell, bytes);
    }
  }

  private void writeInline(int cell, byte[] bytes) {
    freeData(cell);
    set(cell, KeyValue.DATA_SIZE, bytes.length | KeyValue.INLINE);
    set(cell, KeyValue.DATA, 0);
    copy.put(Cells.position(cell) + KeyValue.DATA, bytes);
  }

  private void writeCell(int cell, byte[] bytes) {
    int old = get(cell, KeyValue.DATA);
    if (!hasCell(cell)) {
      set(cell, KeyValue.DATA, dataCells.store(bytes));
    } else if (size(cell) == bytes.length) {
      dataCells.overwrite(old, bytes);
    } else {
      set(cell, KeyValue.DATA, dataCells.replace(old, size(cell), bytes));
    }
    set(cell, KeyValue.DATA_SIZE, bytes.length);
  }

  /** Frees a value with its data. */
  void free(int cell) {
    freeData(cell);
    heap.free(cell);
  }

  private void freeData(int cell) {
    if (hasCell(cell)) {
      dataCells.free(get(cell, KeyValue.DATA), size(cell));
    }
  }

  private boolean hasCell(int cell) {
    return get(cell, KeyValue.DATA_SIZE) > 0;
  }

  private int size(int cell) {
    return get(cell, KeyValue.DATA_SIZE) & ~KeyValue.INLINE;
  }

  private int get(int cell, int field) {
    return copy.intAt(Cells.position(cell) + field);
  }

  private void set(int cell, int field, int value) {
    copy.putInt(Cells.position(cell) + field, value);
  }
}
