package rdpdoctor.diagnosis.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Values to their bytes, as Windows' own tools write them: with every terminator. */
final class ValueEncoder {

  private static final HexFormat HEX = HexFormat.of();

  private ValueEncoder() {}

  static String hex(RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword(int bits) -> HEX.formatHex(numbers(4).putInt(bits).array());
      case RegistryValue.Qword(long bits) -> HEX.formatHex(numbers(8).putLong(bits).array());
      case RegistryValue.Text(String text, boolean _) -> utf16(text + '\0');
      case RegistryValue.Strings(List<String> strings) -> utf16(list(strings));
      case RegistryValue.Binary(String hex) -> hex;
      case RegistryValue.Other(RegistryType _, String hex) -> hex;
      case RegistryValue.Malformed(RegistryType _, String hex) -> hex;
    };
  }

  private static ByteBuffer numbers(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Each string is terminated, and so is the list. */
  private static String list(List<String> strings) {
    StringBuilder list = new StringBuilder();
    strings.forEach(string -> list.append(string).append('\0'));
    return list.append('\0').toString();
  }

  private static String utf16(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16LE));
  }
}
