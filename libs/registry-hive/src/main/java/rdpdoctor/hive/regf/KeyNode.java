package rdpdoctor.hive.regf;

/**
 * A key node (nk): what a hive says about one key.
 *
 * <pre>
 *  0 signature      2 flags          4 last written (8)
 * 12 access bits   16 parent        20 subkeys       24 volatile subkeys
 * 28 subkey list   32 volatile list 36 values        40 value list
 * 44 security      48 class         52 largest subkey name (2), user flags (2)
 * 56 largest class 60 largest value name             64 largest value data
 * 68 work          72 name length   74 class length  76 name
 * </pre>
 *
 * <p>What concerns volatile subkeys is a remnant of the memory of a running Windows and means
 * nothing in a file.
 *
 * @param cells the image
 * @param position of the content of the cell
 */
public record KeyNode(Cells cells, int position) {

  /** {@code nk}. */
  public static final int SIGNATURE = 0x6b6e;

  /** Offsets of the fields. */
  public static final int FLAGS = 2;

  public static final int LAST_WRITTEN = 4;
  public static final int ACCESS_BITS = 12;

  /** One byte: how a layered key (Windows 10 and later) relates to the one below it. */
  public static final int LAYER = 13;

  public static final int PARENT = 16;
  public static final int SUBKEY_COUNT = 20;
  public static final int VOLATILE_SUBKEY_COUNT = 24;
  public static final int SUBKEY_LIST = 28;
  public static final int VOLATILE_SUBKEY_LIST = 32;

  /** With {@link #PREDEFINED_HANDLE} a handle instead. */
  public static final int VALUE_COUNT = 36;

  public static final int VALUE_LIST = 40;
  public static final int SECURITY = 44;
  public static final int CLASS = 48;

  /** Sixteen bits; the upper half of what was one field holds flags of its own. */
  public static final int LARGEST_SUBKEY_NAME = 52;

  public static final int USER_FLAGS = 54;
  public static final int LARGEST_CLASS = 56;
  public static final int LARGEST_VALUE_NAME = 60;
  public static final int LARGEST_VALUE_DATA = 64;
  public static final int NAME_LENGTH = 72;
  public static final int CLASS_LENGTH = 74;
  public static final int NAME = 76;

  /** Flag: the key lives in memory only; no file may hold it. */
  public static final int VOLATILE = 0x01;

  /** Flag: another hive is mounted here. */
  public static final int HIVE_EXIT = 0x02;

  /** Flag: the root of the hive. */
  public static final int HIVE_ENTRY = 0x04;

  public static final int NO_DELETE = 0x08;
  public static final int SYMBOLIC_LINK = 0x10;

  /** Flag: the name is in Latin-1, otherwise in UTF-16. */
  public static final int COMPRESSED_NAME = 0x20;

  public static final int PREDEFINED_HANDLE = 0x40;

  /** Characters of the longest name that Windows allows. */
  public static final int LONGEST_NAME = 255;

  /** Levels below the root of the deepest key that Windows allows. */
  public static final int DEEPEST = 512;

  /** Bytes of the smallest cell that holds a key, which bounds how many a hive can hold. */
  public static final int SMALLEST_CELL = 80;

  private static final String WHAT = "key node";

  /** The key to which a field refers; its name lies inside the cell. */
  public static KeyNode at(Cells cells, int field) throws CorruptHiveException {
    return checked(cells, cells.follow(field, NAME, WHAT));
  }

  /**
   * The root. Where the base block leads to none and the hive is salvaged, it is the first key that
   * says to be one.
   */
  public static KeyNode root(Cells cells) throws CorruptHiveException {
    try {
      return at(cells, BaseBlock.ROOT_CELL);
    } catch (CorruptHiveException e) {
      cells.meet(e);
      int end = cells.binsSize() - SMALLEST_CELL;
      for (int offset = HiveBin.HEADER; offset <= end; offset += Cells.GRANULE) {
        if (claimsToBeRoot(cells, Cells.position(offset))) {
          return checked(cells, cells.enter(offset, NAME, WHAT));
        }
      }
      throw e;
    }
  }

  private static boolean claimsToBeRoot(Cells cells, int position) {
    return cells.intAt(position - Cells.SIZE) < 0
        && cells.shortAt(position) == SIGNATURE
        && (cells.shortAt(position + FLAGS) & HIVE_ENTRY) != 0;
  }

  private static KeyNode checked(Cells cells, int position) throws CorruptHiveException {
    int signature = cells.shortAt(position);
    if (signature != SIGNATURE) {
      throw new CorruptHiveException(
          position, "key node: signature is 0x%04x, expected \"nk\"".formatted(signature));
    }
    cells.require(position, NAME + cells.shortAt(position + NAME_LENGTH), WHAT);
    return new KeyNode(cells, position);
  }

  /** The key to which a field in another key's list refers; it names that one as its parent. */
  public KeyNode child(int field) throws CorruptHiveException {
    KeyNode child = at(cells, field);
    int parent = cells.intAt(child.position + PARENT);
    if (parent != offset()) {
      throw new CorruptHiveException(
          child.position + PARENT,
          "key node: parent is 0x%x, expected 0x%x, whose list holds it"
              .formatted(parent, offset()));
    }
    int length = cells.shortAt(child.position + NAME_LENGTH);
    if (length == 0 || (length == 1 && !child.has(COMPRESSED_NAME))) {
      throw new CorruptHiveException(
          child.position + NAME_LENGTH,
          "key node: name length is %d, expected a name".formatted(length));
    }
    return child;
  }

  /** Of the cell. */
  public int offset() {
    return Cells.offset(position);
  }

  public int flags() {
    return cells.shortAt(position + FLAGS);
  }

  public boolean has(int flag) {
    return (flags() & flag) != 0;
  }

  /** A FILETIME. */
  public long lastWritten() {
    return cells.longAt(position + LAST_WRITTEN);
  }

  public String name() {
    int length = cells.shortAt(position + NAME_LENGTH);
    return has(COMPRESSED_NAME)
        ? cells.latin1(position + NAME, length)
        : cells.utf16(position + NAME, length);
  }

  /** Whether this is the key's name, in upper or lower case. */
  public boolean isNamed(String name) {
    int width = has(COMPRESSED_NAME) ? Byte.BYTES : Character.BYTES;
    return cells.shortAt(position + NAME_LENGTH) / width == name.length()
        && Upcase.equal(name(), name);
  }

  /** Unsigned. */
  public int subkeyCount() {
    return cells.intAt(position + SUBKEY_COUNT);
  }

  /** Unsigned; none where the field holds a predefined handle. */
  public int valueCount() {
    return has(PREDEFINED_HANDLE) ? 0 : cells.intAt(position + VALUE_COUNT);
  }

  /** The class name; empty without one. */
  public String className() throws CorruptHiveException {
    int length = cells.shortAt(position + CLASS_LENGTH);
    return length == 0
        ? ""
        : cells.utf16(cells.follow(position + CLASS, length, "class name"), length);
  }

  public SecurityCell security() throws CorruptHiveException {
    return SecurityCell.at(cells, position + SECURITY);
  }
}
