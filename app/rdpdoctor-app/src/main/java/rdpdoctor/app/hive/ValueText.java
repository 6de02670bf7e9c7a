package rdpdoctor.app.hive;

import java.util.List;
import java.util.stream.Collectors;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** The data of a value as people read it; its type stands beside it. */
final class ValueText {

  private static final int LONGEST_HEX = 64;

  private ValueText() {}

  /** The name of a value; that of the default value is not empty. */
  static String name(String name) {
    return name.isEmpty() ? Positions.DEFAULT_VALUE : Printable.of(name);
  }

  /** In a list: strings in quotes, numbers in hex and decimal, bytes in hex, cut when long. */
  static String inList(ValueData data) {
    if (data.asDword().isPresent()) {
      int value = data.asDword().getAsInt();
      return "0x%08x (%s)".formatted(value, Integer.toUnsignedString(value));
    }
    if (data.asQword().isPresent()) {
      long value = data.asQword().getAsLong();
      return "0x%016x (%s)".formatted(value, Long.toUnsignedString(value));
    }
    if (data.type().equals(ValueType.REG_MULTI_SZ)) {
      return data.asStrings().stream().map(ValueText::quoted).collect(Collectors.joining(", "));
    }
    return data.type().isText() ? quoted(data.asString()) : cut(data.toHex());
  }

  /** Alone, for scripts: a number in decimal, each string on a line of its own, bytes in hex. */
  static List<String> alone(ValueData data) {
    if (data.asDword().isPresent()) {
      return List.of(Integer.toUnsignedString(data.asDword().getAsInt()));
    }
    if (data.asQword().isPresent()) {
      return List.of(Long.toUnsignedString(data.asQword().getAsLong()));
    }
    if (data.type().equals(ValueType.REG_MULTI_SZ)) {
      return data.asStrings().stream().map(Printable::of).toList();
    }
    return List.of(data.type().isText() ? Printable.of(data.asString()) : data.toHex());
  }

  private static String quoted(String text) {
    return '"' + Printable.of(text) + '"';
  }

  private static String cut(String hex) {
    return hex.length() <= LONGEST_HEX
        ? hex
        : "%s... (%d bytes)".formatted(hex.substring(0, LONGEST_HEX), hex.length() / 2);
  }
}
