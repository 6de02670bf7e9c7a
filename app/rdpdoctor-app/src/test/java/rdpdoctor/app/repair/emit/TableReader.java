package rdpdoctor.app.repair.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the little of PowerShell that a table of literals consists of: texts in single quotes,
 * {@code [char]}, arrays and hash tables.
 */
final class TableReader {

  private static final String QUOTES = "'\u2018\u2019\u201a\u201b";

  private final String source;
  private int position;

  private TableReader(String source) {
    this.source = source;
  }

  /** Texts, lists and maps. */
  static Object read(String source) {
    TableReader reader = new TableReader(source);
    Object value = reader.value();
    reader.skipBlanks();
    if (reader.position < source.length()) {
      throw reader.error("the end");
    }
    return value;
  }

  private Object value() {
    if (take("@{")) {
      return table();
    }
    if (take("@(")) {
      return list();
    }
    if (take("(")) {
      String text = sum();
      require(")");
      return text;
    }
    return text();
  }

  private Map<String, Object> table() {
    Map<String, Object> table = new LinkedHashMap<>();
    while (!take("}")) {
      String name = name();
      require("=");
      table.put(name, value());
    }
    return table;
  }

  private String name() {
    skipBlanks();
    int start = position;
    while (Character.isLetter(source.charAt(position))) {
      position++;
    }
    return source.substring(start, position);
  }

  /** With commas between texts; tables stand below each other. */
  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    while (!take(")")) {
      if (!list.isEmpty() && !(list.getLast() instanceof Map)) {
        require(",");
      }
      list.add(value());
    }
    return list;
  }

  private String sum() {
    StringBuilder sum = new StringBuilder(text());
    while (take("+")) {
      if (take("[char]0x")) {
        sum.append((char) Integer.parseInt(source.substring(position, position + 4), 16));
        position += 4;
      } else {
        sum.append(text());
      }
    }
    return sum.toString();
  }

  /** Any of PowerShell's five single quotation marks ends it, unless there are two. */
  private String text() {
    require("'");
    StringBuilder text = new StringBuilder();
    while (!isQuote() || isQuoteAt(position + 1)) {
      position += isQuote() ? 1 : 0;
      text.append(source.charAt(position++));
    }
    position++;
    return text.toString();
  }

  private boolean isQuote() {
    return isQuoteAt(position);
  }

  private boolean isQuoteAt(int place) {
    return place < source.length() && QUOTES.indexOf(source.charAt(place)) >= 0;
  }

  private void require(String word) {
    if (!take(word)) {
      throw error(word);
    }
  }

  private boolean take(String word) {
    skipBlanks();
    boolean found = source.startsWith(word, position);
    position += found ? word.length() : 0;
    return found;
  }

  private void skipBlanks() {
    while (position < source.length() && " \r\n".indexOf(source.charAt(position)) >= 0) {
      position++;
    }
  }

  private IllegalStateException error(String expected) {
    return new IllegalStateException(
        "table: position is %d of %d, expected %s".formatted(position, source.length(), expected));
  }
}
