package rdpdoctor.hive.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The type and the bytes of a value, to the byte as stored: a value with equality. */
public final class ValueData {

  private static final HexFormat HEX = HexFormat.of();

  private final ValueType type;
  private final byte[] bytes;

  private ValueData(ValueType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** A copy of these bytes under this type, whether they fit it or not. */
  public static ValueData of(ValueType type, byte... bytes) {
    return new ValueData(type, bytes.clone());
  }

  public static ValueData dword(int value) {
    return new ValueData(ValueType.REG_DWORD, littleEndian(Integer.BYTES).putInt(value).array());
  }

  public static ValueData qword(long value) {
    return new ValueData(ValueType.REG_QWORD, littleEndian(Long.BYTES).putLong(value).array());
  }

  /** A REG_SZ with its terminator. */
  public static ValueData string(String text) {
    return text(ValueType.REG_SZ, text);
  }

  /** A REG_EXPAND_SZ with its terminator. */
  public static ValueData expandableString(String text) {
    return text(ValueType.REG_EXPAND_SZ, text);
  }

  /** A REG_MULTI_SZ: each string with its terminator, and one more at the end. */
  public static ValueData multiString(List<String> strings) {
    StringBuilder text = new StringBuilder();
    strings.forEach(string -> text.append(string).append('\0'));
    return text(ValueType.REG_MULTI_SZ, text.toString());
  }

  public static ValueData binary(byte... bytes) {
    return of(ValueType.REG_BINARY, bytes);
  }

  public ValueType type() {
    return type;
  }

  public int size() {
    return bytes.length;
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  public String toHex() {
    return HEX.formatHex(bytes);
  }

  /** The number, where the type is REG_DWORD or its big-endian twin and there are four bytes. */
  public OptionalInt asDword() {
    if (bytes.length != Integer.BYTES) {
      return OptionalInt.empty();
    }
    int value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (type.equals(ValueType.REG_DWORD)) {
      return OptionalInt.of(value);
    }
    return type.equals(ValueType.REG_DWORD_BIG_ENDIAN)
        ? OptionalInt.of(Integer.reverseBytes(value))
        : OptionalInt.empty();
  }

  /** The number, where the type is REG_QWORD and there are eight bytes. */
  public OptionalLong asQword() {
    return type.equals(ValueType.REG_QWORD) && bytes.length == Long.BYTES
        ? OptionalLong.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong())
        : OptionalLong.empty();
  }

  /**
   * The bytes as UTF-16 up to the first terminator, or up to the end where none is stored; a last
   * odd byte is left out. Windows' own programs read a REG_SZ so.
   */
  public String asString() {
    String text = asUtf16();
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** The strings of a REG_MULTI_SZ, up to the first empty one. */
  public List<String> asStrings() {
    String text = asUtf16();
    List<String> strings = new ArrayList<>();
    int start = 0;
    while (start < text.length() && text.charAt(start) != '\0') {
      int end = text.indexOf('\0', start);
      int stop = end < 0 ? text.length() : end;
      strings.add(text.substring(start, stop));
      start = stop + 1;
    }
    return List.copyOf(strings);
  }

  private static ValueData text(ValueType type, String text) {
    return new ValueData(type, Utf16.encode(text + '\0'));
  }

  private String asUtf16() {
    return Utf16.decode(bytes);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueData data
        && type.equals(data.type)
        && Arrays.equals(bytes, data.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  /** The type and the bytes in hex. */
  @Override
  public String toString() {
    return type + ":" + toHex();
  }
}
