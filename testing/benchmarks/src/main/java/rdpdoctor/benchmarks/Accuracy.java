package rdpdoctor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rdpdoctor.benchmarks.Claims.Aspect;
import rdpdoctor.testkit.server.OpenSslClient;
import rdpdoctor.testkit.server.RawAnswer;
import rdpdoctor.testkit.server.RawNegotiation;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

/**
 * What each tool says of the thirteen servers, judged by the raw bytes (protocols), the servers'
 * configuration (encryption level) and {@code openssl s_client} (TLS versions).
 */
final class Accuracy {

  /** What xrdp and FreeRDP's shadow server take at the levels 0 to 4. */
  private static final List<Set<String>> METHOD_OF_LEVEL =
      List.of(Set.of(), Set.of("40"), Set.of("40"), Set.of("128"), Set.of("FIPS"));

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** An MCS Disconnect Provider Ultimatum in a data TPDU. */
  private static final String ULTIMATUM = "0300000902f080";

  private final List<Tool> tools = Tool.all();
  private final Map<String, Integer> right = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  private Accuracy() {}

  static String compared() {
    Accuracy accuracy = new Accuracy();
    for (Servers kind : Servers.values()) {
      System.err.println("accuracy: " + kind);
      try (RealServer server = kind.start()) {
        accuracy.tables.add(accuracy.look(kind, server));
      }
    }
    StringBuilder text = new StringBuilder();
    accuracy.tables.forEach(text::append);
    return text.append(accuracy.totals()).toString();
  }

  private Table look(Servers kind, RealServer server) {
    RawNegotiation raw = RawNegotiation.of(server.host(), server.port());
    Claims truth = truth(kind, server, raw);
    Table table = new Table(kind + "  raw answers to none 0 1 2 3 4 8 11 16: " + raw.inWords());
    table.row("truth", "", truth.toString());
    for (Tool tool : tools) {
      String output = tool.command(server.host(), server.port()).run(LIMIT).output();
      Claims claims = tool.claims(output);
      boolean isRight = claims.isRight(truth);
      right.merge(tool.name(), isRight ? 1 : 0, Integer::sum);
      String more = tool instanceof RdpDoctor ? ", " + answersJudged(output, raw) : "";
      table.row(tool.name(), isRight ? "RIGHT" : "NOT RIGHT", claims.judgedBy(truth) + more);
    }
    return table;
  }

  private static Claims truth(Servers kind, RealServer server, RawNegotiation raw) {
    List<String> versions =
        OpenSslClient.agreements(server.host(), server.port()).stream()
            .map(OpenSslClient.Agreement::version)
            .toList();
    Claims truth =
        Claims.none().and(Aspect.PROTOCOLS, Protocols.takenBy(raw)).and(Aspect.TLS, versions);
    return kind.encryptionLevel().isPresent()
        ? withLevel(truth, kind.encryptionLevel().getAsInt())
        : truth;
  }

  private static Claims withLevel(Claims truth, int level) {
    return truth.and(Aspect.LEVEL, level).and(Aspect.METHODS, METHOD_OF_LEVEL.get(level));
  }

  /** Each answer of rdpdoctor's matrix against the judge's. */
  private static String answersJudged(String output, RawNegotiation raw) {
    List<String> ours = RdpDoctor.answers(output);
    long same =
        raw.answers().entrySet().stream()
            .map(entry -> Protocols.name(entry.getKey()) + " " + inWords(entry.getValue()))
            .filter(ours::contains)
            .count();
    return "%d of %d answers equal".formatted(same, ours.size());
  }

  private static String inWords(RawAnswer answer) {
    return answer.toString().startsWith(ULTIMATUM) ? "disconnected" : answer.toString();
  }

  private Table totals() {
    Table table = new Table("right on how many of the thirteen servers", "tool", "right");
    right.forEach((tool, count) -> table.row(tool, count.toString()));
    return table;
  }
}
