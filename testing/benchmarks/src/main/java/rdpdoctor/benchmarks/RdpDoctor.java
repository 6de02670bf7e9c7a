package rdpdoctor.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.benchmarks.Claims.Aspect;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;

/** This product, as a user starts it. */
record RdpDoctor() implements Tool {

  private static final List<String> LEVELS =
      List.of("none", "low", "client-compatible", "high", "fips");

  /** The flags of encryptionMethods, [MS-RDPBCGR] 2.2.1.3.3. */
  private static final Map<Integer, String> METHODS =
      Map.of(1, "40", 2, "128", 8, "56", 16, "FIPS");

  @Override
  public String name() {
    return "rdpdoctor";
  }

  static Command with(String... arguments) {
    return Command.of(Shared.projectRoot().resolve("rdpdoctor").toString()).with(arguments);
  }

  @Override
  public Command command(String host, int port) {
    return with("diagnose", "--json", host + ":" + port);
  }

  @Override
  public Claims claims(String output) {
    JsonTree diagnosis = JsonTree.of(output);
    Set<String> protocols = new TreeSet<>();
    for (JsonTree answer : known(diagnosis, "listen.negotiation")) {
      selectedOnRequest(answer).ifPresent(protocols::add);
    }
    return withTls(
        withLevel(
            Claims.none().and(Aspect.PROTOCOLS, protocols).and(Aspect.ANSWERS, answers(diagnosis)),
            diagnosis),
        diagnosis);
  }

  private static Claims withLevel(Claims claims, JsonTree diagnosis) {
    return fact(diagnosis, "secure.encryption-level")
        .map(
            level ->
                claims
                    .and(Aspect.LEVEL, LEVELS.indexOf(level.text("value")))
                    .and(Aspect.METHODS, acceptedMethods(diagnosis)))
        .orElse(claims);
  }

  private static Claims withTls(Claims claims, JsonTree diagnosis) {
    Claims more = claims.and(Aspect.TLS, acceptedVersions(diagnosis));
    return fact(diagnosis, "secure.certificate")
        .flatMap(fact -> fact.get("value"))
        .map(
            certificate ->
                more.and(Aspect.SUITES, suites(diagnosis))
                    .and(Aspect.CERTIFICATE, certificate.text("sha256")))
        .orElse(more);
  }

  private static Set<String> acceptedMethods(JsonTree diagnosis) {
    return known(diagnosis, "secure.encryption-methods").stream()
        .filter(answer -> answer.text("accepted").equals("true"))
        .filter(answer -> answer.number("offered", -1) == answer.number("selected", -2))
        .map(answer -> METHODS.getOrDefault(answer.number("offered", -1), "?"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Request and answer, in the words of {@code RawNegotiation}. */
  private static Set<String> answers(JsonTree diagnosis) {
    return known(diagnosis, "listen.negotiation").stream()
        .map(answer -> requestedOf(answer) + " " + inWords(answer))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> suites(JsonTree diagnosis) {
    return accepted(diagnosis)
        .map(answer -> answer.text("version") + " " + answer.text("suite"))
        .toList();
  }

  static List<String> acceptedVersions(JsonTree diagnosis) {
    return accepted(diagnosis).map(answer -> answer.text("version")).toList();
  }

  private static Stream<JsonTree> accepted(JsonTree diagnosis) {
    return known(diagnosis, "secure.tls-versions").stream()
        .filter(answer -> answer.text("outcome").equals("accepted"));
  }

  private static String inWords(JsonTree answer) {
    return switch (answer.text("answer")) {
      case "selected" -> Protocols.name(selected(answer));
      case "failure" -> "refused-" + answer.number("failureCode", -1);
      case "no-data" -> "plain";
      default -> answer.text("answer");
    };
  }

  private static Optional<String> selectedOnRequest(JsonTree answer) {
    int requested =
        answer.get("requested").map(request -> request.number("protocols", 0)).orElse(0);
    return answer.text("answer").equals("selected")
        ? Protocols.taken(requested, selected(answer))
        : Optional.empty();
  }

  private static int selected(JsonTree answer) {
    return answer.get("selected").map(selected -> selected.number("protocols", -1)).orElse(-1);
  }

  private static String requestedOf(JsonTree answer) {
    int requested =
        answer.get("requested").map(request -> request.number("protocols", -1)).orElse(-1);
    return requested < 0 ? "none" : Integer.toString(requested);
  }

  private static List<JsonTree> known(JsonTree diagnosis, String id) {
    return fact(diagnosis, id)
        .flatMap(fact -> fact.get("value"))
        .map(JsonTree::list)
        .orElse(List.of());
  }

  private static Optional<JsonTree> fact(JsonTree diagnosis, String id) {
    return diagnosis.get("facts").map(JsonTree::list).orElse(List.of()).stream()
        .filter(fact -> fact.text("id").equals(id) && fact.text("reading").equals("known"))
        .findFirst();
  }
}
