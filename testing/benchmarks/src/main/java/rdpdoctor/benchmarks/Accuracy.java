package rdpdoctor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rdpdoctor.benchmarks.Claims.Aspect;
import rdpdoctor.testkit.server.OpenSslClient;
import rdpdoctor.testkit.server.OpenSslClient.Agreement;
import rdpdoctor.testkit.server.RawAnswer;
import rdpdoctor.testkit.server.RawNegotiation;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

/**
 * What each tool says of the thirteen servers, judged by the raw bytes (answers, protocols), the
 * servers' configuration (encryption level and methods) and {@code openssl s_client} (TLS).
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
      table.row(tool.name(), isRight ? "RIGHT" : "NOT RIGHT", claims.judgedBy(truth));
    }
    return table;
  }

  private static Claims truth(Servers kind, RealServer server, RawNegotiation raw) {
    Claims truth =
        withTls(
            Claims.none()
                .and(Aspect.PROTOCOLS, Protocols.takenBy(raw))
                .and(Aspect.ANSWERS, answers(raw)),
            OpenSslClient.agreements(server.host(), server.port()));
    return kind.encryptionLevel().isPresent()
        ? withLevel(truth, kind.encryptionLevel().getAsInt())
        : truth;
  }

  private static Claims withTls(Claims truth, List<Agreement> agreements) {
    Claims more = truth.and(Aspect.TLS, agreements.stream().map(Agreement::version).toList());
    return agreements.isEmpty()
        ? more
        : more.and(
                Aspect.SUITES,
                agreements.stream().map(each -> each.version() + " " + each.suite()).toList())
            .and(Aspect.CERTIFICATE, Thumbprint.of(agreements.getFirst().certificatePem()));
  }

  private static Claims withLevel(Claims truth, int level) {
    return truth.and(Aspect.LEVEL, level).and(Aspect.METHODS, METHOD_OF_LEVEL.get(level));
  }

  private static Set<String> answers(RawNegotiation raw) {
    return raw.answers().entrySet().stream()
        .map(entry -> Protocols.name(entry.getKey()) + " " + inWords(entry.getValue()))
        .collect(Collectors.toCollection(TreeSet::new));
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
