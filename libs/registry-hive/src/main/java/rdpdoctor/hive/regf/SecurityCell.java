package rdpdoctor.hive.regf;

/**
 * A security cell (sk): one security descriptor, shared by all keys that have it.
 *
 * <pre>
 * 0           2          4      8          12           16      20
 * +-----------+----------+------+----------+------------+-------+------------- - -
 * | sk        | reserved | next | previous | references | size  | descriptor
 * +-----------+----------+------+----------+------------+-------+------------- - -
 * </pre>
 *
 * <p>All of a hive form one ring.
 *
 * @param cells the image
 * @param position of the content of the cell
 */
public record SecurityCell(Cells cells, int position) {

  /** {@code sk}. */
  public static final int SIGNATURE = 0x6b73;

  /** Offsets of the fields. */
  public static final int NEXT = 4;

  public static final int PREVIOUS = 8;

  /** How many keys refer here. */
  public static final int REFERENCES = 12;

  public static final int DESCRIPTOR_SIZE = 16;
  public static final int DESCRIPTOR = 20;

  private static final String WHAT = "security cell";

  /** The cell to which a field refers; its descriptor lies inside. */
  public static SecurityCell at(Cells cells, int field) throws CorruptHiveException {
    int position = cells.follow(field, DESCRIPTOR, WHAT);
    int signature = cells.shortAt(position);
    if (signature != SIGNATURE) {
      throw new CorruptHiveException(
          position, "security cell: signature is 0x%04x, expected \"sk\"".formatted(signature));
    }
    long size = Integer.toUnsignedLong(cells.intAt(position + DESCRIPTOR_SIZE));
    cells.require(position, DESCRIPTOR + size, WHAT);
    return new SecurityCell(cells, position);
  }

  public int offset() {
    return Cells.offset(position);
  }

  public int references() {
    return cells.intAt(position + REFERENCES);
  }

  /** A copy of the self-relative descriptor. */
  public byte[] descriptor() {
    return cells.bytes(position + DESCRIPTOR, cells.intAt(position + DESCRIPTOR_SIZE));
  }
}
