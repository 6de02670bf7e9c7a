package rdpdoctor.diagnosis.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Values from their bytes, little-endian and UTF-16LE as Windows stores them. */
final class ValueDecoder {

  private static final HexFormat HEX = HexFormat.of();

  private ValueDecoder() {}

  static RegistryValue decode(RegistryType type, byte[] data) {
    return switch ((int) type.code()) {
      case 1, 2 -> text(type, data);
      case 3 -> new RegistryValue.Binary(HEX.formatHex(data));
      case 4 ->
          data.length == 4
              ? new RegistryValue.Dword(numbers(data).getInt())
              : malformed(type, data);
      case 7 -> strings(type, data);
      case 11 ->
          data.length == 8
              ? new RegistryValue.Qword(numbers(data).getLong())
              : malformed(type, data);
      default -> new RegistryValue.Other(type, HEX.formatHex(data));
    };
  }

  private static ByteBuffer numbers(byte[] data) {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The terminator may be missing, and what follows it is not part of the text. */
  private static RegistryValue text(RegistryType type, byte[] data) {
    if (data.length % 2 != 0) {
      return malformed(type, data);
    }
    String all = utf16(data);
    int end = all.indexOf('\0');
    return new RegistryValue.Text(
        end < 0 ? all : all.substring(0, end), type.equals(RegistryType.EXPAND_SZ));
  }

  /** An empty string ends the list, whatever follows. */
  private static RegistryValue strings(RegistryType type, byte[] data) {
    if (data.length % 2 != 0) {
      return malformed(type, data);
    }
    List<String> strings =
        Arrays.stream(utf16(data).split("\0")).takeWhile(string -> !string.isEmpty()).toList();
    return new RegistryValue.Strings(strings);
  }

  private static String utf16(byte[] data) {
    return new String(data, StandardCharsets.UTF_16LE);
  }

  private static RegistryValue malformed(RegistryType type, byte[] data) {
    return new RegistryValue.Malformed(type, HEX.formatHex(data));
  }
}
