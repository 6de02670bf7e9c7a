package rdpdoctor.hive.value;

import java.util.Locale;
import java.util.Optional;

/**
 * The type of a registry value: any 32-bit number, of which twelve have names. Device properties,
 * for one, use 0xFFFF0000 and above.
 *
 * @param code as stored in the value's cell
 */
public record ValueType(int code) {

  public static final ValueType REG_NONE = new ValueType(0);
  public static final ValueType REG_SZ = new ValueType(1);
  public static final ValueType REG_EXPAND_SZ = new ValueType(2);
  public static final ValueType REG_BINARY = new ValueType(3);
  public static final ValueType REG_DWORD = new ValueType(4);
  public static final ValueType REG_DWORD_BIG_ENDIAN = new ValueType(5);
  public static final ValueType REG_LINK = new ValueType(6);
  public static final ValueType REG_MULTI_SZ = new ValueType(7);
  public static final ValueType REG_RESOURCE_LIST = new ValueType(8);
  public static final ValueType REG_FULL_RESOURCE_DESCRIPTOR = new ValueType(9);
  public static final ValueType REG_RESOURCE_REQUIREMENTS_LIST = new ValueType(10);
  public static final ValueType REG_QWORD = new ValueType(11);

  private static final String[] NAMES = {
    "REG_NONE",
    "REG_SZ",
    "REG_EXPAND_SZ",
    "REG_BINARY",
    "REG_DWORD",
    "REG_DWORD_BIG_ENDIAN",
    "REG_LINK",
    "REG_MULTI_SZ",
    "REG_RESOURCE_LIST",
    "REG_FULL_RESOURCE_DESCRIPTOR",
    "REG_RESOURCE_REQUIREMENTS_LIST",
    "REG_QWORD",
  };

  /** The type of this name, such as {@code REG_DWORD}; upper and lower case are one. */
  public static Optional<ValueType> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (int code = 0; code < NAMES.length; code++) {
      if (NAMES[code].equals(upper)) {
        return Optional.of(new ValueType(code));
      }
    }
    return Optional.empty();
  }

  /** Whether the data is text in UTF-16: one string, or several. */
  public boolean isText() {
    return equals(REG_SZ) || equals(REG_EXPAND_SZ) || equals(REG_LINK) || equals(REG_MULTI_SZ);
  }

  // Written out: what a record has of itself is spun at the first call, 15 ms of a short command.
  @Override
  public boolean equals(Object other) {
    return other instanceof ValueType type && code == type.code;
  }

  @Override
  public int hashCode() {
    return code;
  }

  /** Windows' name, or the number in hex where it has none. */
  @Override
  public String toString() {
    return code >= 0 && code < NAMES.length ? NAMES[code] : "0x%08x".formatted(code);
  }
}
