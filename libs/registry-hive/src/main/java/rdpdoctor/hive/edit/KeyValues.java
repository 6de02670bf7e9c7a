package rdpdoctor.hive.edit;

import java.util.OptionalInt;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.regf.ValueList;
import rdpdoctor.hive.value.ValueData;

/** The values of a key and their list, which has no order. */
final class KeyValues {

  private final WorkingCopy copy;
  private final CellHeap heap;
  private final ValueCells values;

  KeyValues(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.heap = heap;
    this.values = new ValueCells(copy, heap);
  }

  /** Gives a value its type and data, and says whether that changed anything. */
  boolean set(KeyCell key, String name, ValueData data) {
    OptionalInt index = find(key, name);
    if (index.isPresent() && values.holds(at(key, index.getAsInt()), data)) {
      return false;
    }
    values.write(index.isPresent() ? at(key, index.getAsInt()) : add(key, name), data);
    key.raise(KeyNode.LARGEST_VALUE_DATA, data.size());
    return true;
  }

  private int add(KeyCell key, String name) {
    int value = values.allocate(name);
    int count = key.valueCount();
    int length = (count + 1) * ValueList.ENTRY;
    key.set(
        KeyNode.VALUE_LIST,
        count == 0 ? heap.allocate(length) : heap.reserve(key.get(KeyNode.VALUE_LIST), length));
    copy.putInt(position(key, count), value);
    key.set(KeyNode.VALUE_COUNT, count + 1);
    key.raise(KeyNode.LARGEST_VALUE_NAME, StoredName.utf16Length(name));
    return value;
  }

  /** Removes a value, and says whether there was one. */
  boolean remove(KeyCell key, String name) {
    OptionalInt index = find(key, name);
    index.ifPresent(found -> removeAt(key, found));
    return index.isPresent();
  }

  private void removeAt(KeyCell key, int index) {
    values.free(at(key, index));
    int left = key.valueCount() - 1;
    copy.move(position(key, index + 1), position(key, index), (left - index) * ValueList.ENTRY);
    key.set(KeyNode.VALUE_COUNT, left);
    int list = key.get(KeyNode.VALUE_LIST);
    if (left == 0) {
      heap.free(list);
      key.set(KeyNode.VALUE_LIST, Cells.NONE);
    } else {
      key.set(KeyNode.VALUE_LIST, heap.trim(list, left * ValueList.ENTRY));
    }
  }

  /** Frees all values and their list; the key keeps naming them. */
  void free(KeyCell key) {
    int count = key.valueCount();
    for (int i = 0; i < count; i++) {
      values.free(at(key, i));
    }
    if (count > 0) {
      heap.free(key.get(KeyNode.VALUE_LIST));
    }
  }

  private OptionalInt find(KeyCell key, String name) {
    for (int i = 0; i < key.valueCount(); i++) {
      if (Upcase.equal(values.name(at(key, i)), name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private int at(KeyCell key, int index) {
    return copy.intAt(position(key, index));
  }

  private int position(KeyCell key, int index) {
    return Cells.position(key.get(KeyNode.VALUE_LIST)) + index * ValueList.ENTRY;
  }
}
