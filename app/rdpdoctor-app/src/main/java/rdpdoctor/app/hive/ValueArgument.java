package rdpdoctor.app.hive;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** A type and data as they are typed on a command line. */
final class ValueArgument {

  static final String TYPES =
      "REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ, REG_DWORD, REG_QWORD, REG_BINARY, REG_NONE, 0x...";

  private ValueArgument() {}

  /**
   * Reads a value.
   *
   * @param type with or without REG_, or a number of which the data is given in hex
   * @param words one, or as many as a REG_MULTI_SZ has strings, or none for no bytes
   */
  static ValueData parse(String type, List<String> words) throws UsageException {
    ValueType valueType = type(type);
    return switch (valueType.toString()) {
      case "REG_SZ", "REG_EXPAND_SZ", "REG_LINK" -> text(valueType, one(valueType, words));
      case "REG_MULTI_SZ" -> ValueData.multiString(words);
      case "REG_DWORD" -> ValueData.dword(Math.toIntExact(number(valueType, words, Integer.SIZE)));
      case "REG_QWORD" -> ValueData.qword(number(valueType, words, Long.SIZE));
      default -> ValueData.of(valueType, bytes(words));
    };
  }

  private static ValueType type(String word) throws UsageException {
    String name = word.toUpperCase(Locale.ROOT);
    if (name.matches("0X[0-9A-F]{1,8}")) {
      return new ValueType(Integer.parseUnsignedInt(name.substring(2), 16));
    }
    return ValueType.named(name)
        .or(() -> ValueType.named("REG_" + name))
        .orElseThrow(
            () ->
                new UsageException(
                    "type is \"" + word + "\", expected one of " + TYPES,
                    "型 \"" + word + "\" は無効です。次のいずれかを指定してください: " + TYPES));
  }

  private static ValueData text(ValueType type, String text) {
    return ValueData.of(type, Utf16.encode(text + '\0'));
  }

  private static String one(ValueType type, List<String> words) throws UsageException {
    if (words.size() != 1) {
      throw new UsageException(
          "%s takes one word of data, not %d".formatted(type, words.size()),
          "%s のデータは 1 語で指定してください (%d 語あります)".formatted(type, words.size()));
    }
    return words.getFirst();
  }

  /** Decimal, or hex after 0x; a negative number stands for its two's complement. */
  private static long number(ValueType type, List<String> words, int bits) throws UsageException {
    String word = one(type, words).toLowerCase(Locale.ROOT);
    try {
      long number =
          word.startsWith("0x")
              ? Long.parseUnsignedLong(word.substring(2), 16)
              : word.startsWith("-") ? Long.parseLong(word) : Long.parseUnsignedLong(word);
      if (bits == Long.SIZE) {
        return number;
      }
      if (number >= Integer.MIN_VALUE && number < 1L << bits) {
        return (int) number;
      }
    } catch (NumberFormatException _) {
      // Falls through to the same complaint as a number out of range.
    }
    throw new UsageException(
        "data is \"%s\", expected a number of %d bits such as 3389 or 0xd3d".formatted(word, bits),
        "データ \"%s\" は無効です。3389 や 0xd3d のような %d ビットの数値を指定してください".formatted(word, bits));
  }

  private static byte[] bytes(List<String> words) throws UsageException {
    String digits = String.join("", words).replaceAll("[\\s,:]", "");
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "data is \"" + digits + "\", expected pairs of hex digits",
          "データ \"" + digits + "\" は無効です。16 進数を 2 桁ずつ指定してください");
    }
  }
}
