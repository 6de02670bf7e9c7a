package rdpdoctor.hive.regf;

/**
 * A value (vk): its name, its type, and where its data lies.
 *
 * <pre>
 * 0    2             4           8             12     16      18      20
 * +----+-------------+-----------+-------------+------+-------+-------+------- - -
 * | vk | name length | data size | data offset | type | flags | spare | name
 * +----+-------------+-----------+-------------+------+-------+-------+------- - -
 * </pre>
 *
 * <p>Up to four bytes of data lie in place of their offset; the top bit of the size says so.
 *
 * @param cells the image
 * @param position of the content of the cell
 */
public record KeyValue(Cells cells, int position) {

  /** {@code vk}. */
  public static final int SIGNATURE = 0x6b76;

  /** Offsets of the fields. */
  public static final int NAME_LENGTH = 2;

  public static final int DATA_SIZE = 4;
  public static final int DATA = 8;
  public static final int TYPE = 12;
  public static final int FLAGS = 16;
  public static final int NAME = 20;

  /** Flag: the name is in Latin-1, otherwise in UTF-16. */
  public static final int COMPRESSED_NAME = 0x01;

  /** In the size: the data lies in place of its offset. */
  public static final int INLINE = 0x8000_0000;

  /** Bytes of the largest data that lies in place of its offset. */
  public static final int LARGEST_INLINE = 4;

  /** Bytes of the smallest cell that holds a value, which bounds how many a hive can hold. */
  public static final int SMALLEST_CELL = 24;

  private static final String WHAT = "value";

  /** The value to which a field refers; its name lies inside the cell. */
  public static KeyValue at(Cells cells, int field) throws CorruptHiveException {
    int position = cells.follow(field, NAME, WHAT);
    int signature = cells.shortAt(position);
    if (signature != SIGNATURE) {
      throw new CorruptHiveException(
          position, "value: signature is 0x%04x, expected \"vk\"".formatted(signature));
    }
    cells.require(position, NAME + cells.shortAt(position + NAME_LENGTH), WHAT);
    return new KeyValue(cells, position);
  }

  /** Of the cell. */
  public int offset() {
    return Cells.offset(position);
  }

  /** Empty for the default value. */
  public String name() {
    int length = cells.shortAt(position + NAME_LENGTH);
    return isCompressed()
        ? cells.latin1(position + NAME, length)
        : cells.utf16(position + NAME, length);
  }

  /** Whether this is the value's name, in upper or lower case. */
  public boolean isNamed(String name) {
    int width = isCompressed() ? Byte.BYTES : Character.BYTES;
    return cells.shortAt(position + NAME_LENGTH) / width == name.length()
        && Upcase.equal(name(), name);
  }

  /** Whether the name is in Latin-1. */
  public boolean isCompressed() {
    return (cells.shortAt(position + FLAGS) & COMPRESSED_NAME) != 0;
  }

  public int type() {
    return cells.intAt(position + TYPE);
  }

  public boolean isInline() {
    return (cells.intAt(position + DATA_SIZE) & INLINE) != 0;
  }

  /** Bytes of data, without the bit that says where they lie. */
  public int size() {
    return cells.intAt(position + DATA_SIZE) & ~INLINE;
  }

  /** A copy of the data. */
  public byte[] data() throws CorruptHiveException {
    int size = size();
    if (isInline()) {
      return inline(size);
    }
    return size == 0 ? new byte[0] : stored(size);
  }

  private byte[] inline(int size) throws CorruptHiveException {
    if (size > LARGEST_INLINE) {
      throw new CorruptHiveException(
          position + DATA_SIZE,
          "value: size of data inline is %d, expected at most %d".formatted(size, LARGEST_INLINE));
    }
    return cells.bytes(position + DATA, size);
  }

  /**
   * Kinder than Windows to one thing: a single cell that does hold more than a segment's bytes in a
   * version with segments is read, for hivex writes such.
   */
  private byte[] stored(int size) throws CorruptHiveException {
    if (!BigData.isFor(size, cells.minor())) {
      return cells.bytes(cells.follow(position + DATA, size, "value data"), size);
    }
    if (size > cells.binsSize()) {
      throw new CorruptHiveException(
          position + DATA_SIZE,
          "value: data size is %d, expected at most the %d bytes of all bins"
              .formatted(size, cells.binsSize()));
    }
    int cell = cells.follow(position + DATA, BigData.RECORD, "value data");
    return cells.length(cell) >= size ? cells.bytes(cell, size) : BigData.read(cells, cell, size);
  }
}
