package rdpdoctor.hive.text;

import java.util.HexFormat;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** How the Registry Editor writes data behind the {@code =}. */
final class DataText {

  /** Behind a comma, the column from which on a line is broken: with the backslash it has 80. */
  private static final int WIDTH = 77;

  private static final String BREAK = "\\\r\n  ";
  private static final int INDENT = 2;
  private static final HexFormat HEX = HexFormat.of();

  private DataText() {}

  /**
   * The text of data.
   *
   * @param bytes as they are to be written
   * @param column how many units stand before it on the line
   */
  static String of(ValueData data, byte[] bytes, int column) {
    ValueType type = data.type();
    if (type.equals(ValueType.REG_SZ) && isOneTerminatedLine(data)) {
      return quoted(data.asString());
    }
    if (type.equals(ValueType.REG_DWORD) && data.asDword().isPresent()) {
      return "dword:%08x".formatted(data.asDword().getAsInt());
    }
    String prefix = type.equals(ValueType.REG_BINARY) ? "hex:" : "hex(%x):".formatted(type.code());
    return prefix + hex(bytes, column + prefix.length());
  }

  /** Whether a string in quotation marks would give the same bytes again. */
  private static boolean isOneTerminatedLine(ValueData data) {
    String text = data.asString();
    return data.size() == (text.length() + 1) * Character.BYTES
        && text.chars().noneMatch(unit -> unit < ' ' && unit != '\t');
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String hex(byte[] bytes, int start) {
    StringBuilder text = new StringBuilder(bytes.length * 3 + bytes.length / 5);
    int column = start;
    for (int i = 0; i < bytes.length; i++) {
      HEX.toHexDigits(text, bytes[i]);
      if (i < bytes.length - 1) {
        text.append(',');
        column += 3;
        if (column >= WIDTH) {
          text.append(BREAK);
          column = INDENT;
        }
      }
    }
    return text.toString();
  }
}
