package rdpdoctor.knowledge.message;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/**
 * A number, or a range of numbers, that stands for something.
 *
 * @param spelling the number as it is usually written
 * @param name empty where nobody gave it one
 */
record Code(
    CodeTable table,
    long first,
    long last,
    String spelling,
    String name,
    Words meaning,
    List<String> causes) {

  static Code of(CodeTable table, Table.Row row) {
    return of(
        table,
        row,
        row.cell("name"),
        new Words(row.cell("en"), row.cell("ja")),
        row.parts("causes", ' '));
  }

  /** A code that means what another one means. */
  static Code sameAs(Code other, CodeTable table, Table.Row row) {
    return of(table, row, row.cell("name"), other.meaning, other.causes);
  }

  /** An event of Windows: its name is the source and the number, its meaning names the log. */
  static Code event(CodeTable table, Table.Row row) {
    String log = row.cell("log");
    return of(
        table,
        row,
        shortSource(row.cell("source")) + " " + row.cell("code"),
        new Words(row.cell("en") + " (log: " + log + ")", row.cell("ja") + " (ログ: " + log + ")"),
        row.parts("causes", ' '));
  }

  private static Code of(
      CodeTable table, Table.Row row, String name, Words meaning, List<String> causes) {
    String spelling = row.cell("code");
    List<String> ends = Table.split(spelling, '-');
    return new Code(
        table,
        Long.decode(ends.getFirst()),
        Long.decode(ends.getLast()),
        spelling,
        name,
        meaning,
        causes);
  }

  /** As people write it: {@code RdpCoreTS}, not {@code Microsoft-Windows-...-RdpCoreTS}. */
  private static String shortSource(String source) {
    String rest = source;
    for (String prefix :
        List.of("Microsoft-Windows-", "TerminalServices-", "RemoteDesktopServices-")) {
      rest = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
    }
    return rest;
  }

  /** The source of an event. */
  String source() {
    return name.substring(0, name.lastIndexOf(' '));
  }

  Entry.Kind kind() {
    return table.kind();
  }

  boolean covers(long value) {
    return first <= value && value <= last;
  }

  boolean isRange() {
    return first < last;
  }

  /** How the messages refer to the codes that come with them. */
  String reference() {
    return table.resource() + "/" + spelling;
  }

  Entry entry() {
    return new Entry(kind(), id(), spelling, title(), meaning, causes);
  }

  String id() {
    return name.isEmpty() ? spelling : name;
  }

  private Words title() {
    Words kind = kind().words();
    return name.isEmpty()
        ? new Words(kind.en() + " " + spelling, kind.ja() + " " + spelling)
        : new Words(name, name);
  }
}
