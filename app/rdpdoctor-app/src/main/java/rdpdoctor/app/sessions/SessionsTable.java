package rdpdoctor.app.sessions;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.SessionEntry;

/** Sessions in columns, the first of them as {@code qwinsta} prints them. */
final class SessionsTable {

  private static final List<Words> HEADINGS =
      List.of(
          new Words("session", "セッション名"),
          new Words("user", "ユーザー"),
          new Words("ID", "ID"),
          new Words("state", "状態"),
          new Words("address", "アドレス"),
          new Words("client", "クライアント"),
          new Words("security", "セキュリティ"),
          new Words("logged on", "ログオン"));
  private static final String GAP = "  ";

  private final Language language;
  private final Ink ink;

  SessionsTable(Language language, Ink ink) {
    this.language = language;
    this.ink = ink;
  }

  String of(List<SessionEntry> entries) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(heading -> heading.in(language)).toList());
    entries.forEach(entry -> rows.add(row(entry)));
    List<Integer> widths =
        IntStream.range(0, HEADINGS.size()).mapToObj(column -> width(rows, column)).toList();
    StringBuilder text = new StringBuilder();
    text.append(ink.bold(line(rows.getFirst(), widths))).append('\n');
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  /** What a client says of itself could be anything. */
  private static List<String> row(SessionEntry entry) {
    Optional<ConnectedClient> client = entry.client();
    return List.of(
        entry.winStation(),
        Printable.of(entry.user()),
        Integer.toString(entry.id()),
        entry.state().label(),
        entry.address(),
        Printable.of(client.map(ConnectedClient::name).orElse("")),
        client.map(ConnectedClient::security).orElse(""),
        entry.loggedOnAt().map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(DisplayWidth.padRight(row.get(column), widths.get(column))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
