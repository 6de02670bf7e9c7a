package rdpdoctor.rdp.wire;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of bytes: a value with equality, slices and hex. */
public final class Bytes {

  private static final HexFormat HEX = HexFormat.of();
  private static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private final byte[] array;
  private final int offset;
  private final int length;

  private Bytes(byte[] array, int offset, int length) {
    this.array = array;
    this.offset = offset;
    this.length = length;
  }

  public static Bytes empty() {
    return EMPTY;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone(), 0, bytes.length);
  }

  /** A copy of a part of an array. */
  public static Bytes copyOf(byte[] bytes, int offset, int length) {
    byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
    return new Bytes(copy, 0, length);
  }

  /** Parses hex digits; white space between them is allowed. */
  public static Bytes hex(String digits) {
    return of(HEX.parseHex(digits.replaceAll("\\s", "")));
  }

  public int size() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The byte at the index as a number from 0 to 255. */
  public int get(int index) {
    return array[offset + checkIndex(index)] & 0xFF;
  }

  /** The bytes from {@code from} up to, not including, {@code to}. */
  public Bytes slice(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException("slice %d to %d of %d bytes".formatted(from, to, length));
    }
    return new Bytes(array, offset + from, to - from);
  }

  public Bytes from(int start) {
    return slice(start, length);
  }

  /** At most the first {@code count} bytes. */
  public Bytes first(int count) {
    return slice(0, Math.min(count, length));
  }

  public Bytes plus(Bytes more) {
    byte[] both = new byte[length + more.length];
    System.arraycopy(array, offset, both, 0, length);
    System.arraycopy(more.array, more.offset, both, length, more.length);
    return new Bytes(both, 0, both.length);
  }

  public byte[] toArray() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }

  public String toHex() {
    return HEX.formatHex(array, offset, offset + length);
  }

  private int checkIndex(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("byte %d of %d".formatted(index, length));
    }
    return index;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes
        && Arrays.equals(
            array, offset, offset + length, bytes.array, bytes.offset, bytes.offset + bytes.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return toHex();
  }
}
