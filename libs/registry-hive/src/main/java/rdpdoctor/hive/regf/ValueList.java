package rdpdoctor.hive.regf;

/** The list of a key's values: as many offsets as the key says, without a header or an order. */
public final class ValueList {

  /** Bytes of an entry. */
  public static final int ENTRY = 4;

  private static final int[] NO_FIELDS = {};

  private final Cells cells;
  private final KeyNode key;

  public ValueList(KeyNode key) {
    this.cells = key.cells();
    this.key = key;
  }

  /** The positions of the fields that refer to values, in the list's order. */
  public int[] fields() throws CorruptHiveException {
    int count = count();
    if (count == 0) {
      return NO_FIELDS;
    }
    int first = cells.follow(key.position() + KeyNode.VALUE_LIST, count * ENTRY, "value list");
    int[] fields = new int[count];
    for (int i = 0; i < count; i++) {
      fields[i] = first + i * ENTRY;
    }
    return fields;
  }

  /** The value to which a field refers; where the hive is salvaged, its data is sound too. */
  public KeyValue value(int field) throws CorruptHiveException {
    KeyValue value = KeyValue.at(cells, field);
    if (cells.isLenient()) {
      value.data();
    }
    return value;
  }

  private int count() throws CorruptHiveException {
    long stated = Integer.toUnsignedLong(key.valueCount());
    int room = cells.binsSize() / KeyValue.SMALLEST_CELL;
    if (stated > room) {
      throw new CorruptHiveException(
          key.position() + KeyNode.VALUE_COUNT,
          "key node: value count is %d, expected at most %d, for which the hive has room"
              .formatted(stated, room));
    }
    return (int) stated;
  }
}
