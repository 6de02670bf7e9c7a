package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.ServerCertificate;

/** What an RD Gateway on the way showed. */
final class GatewayBlock {

  private GatewayBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    facts
        .value(GatewayFacts.HOST)
        .ifPresent(host -> rows.add(Row.of(style.of(Phrase.GATEWAY), place(host, facts))));
    facts
        .value(GatewayFacts.CERTIFICATE)
        .ifPresent(certificate -> rows.addAll(certificate(certificate, style)));
    facts
        .value(GatewayFacts.SCHEMES)
        .ifPresent(
            schemes ->
                rows.add(
                    Row.of(
                        style.of(Phrase.SCHEMES),
                        Printable.of(String.join(", ", schemes.list())))));
    List<String> transports = transports(facts, style);
    if (!transports.isEmpty()) {
      rows.add(new Row(style.of(Phrase.TRANSPORT), transports));
    }
    return rows;
  }

  /** What its stage ended with, for the line of the stage. */
  static Stream<Optional<String>> details(Facts facts, TextStyle style) {
    return Stream.of(
        facts.value(GatewayFacts.OUTCOME).map(style::of),
        facts.value(GatewayFacts.REACH).filter(_ -> unreached(facts)).map(style::of),
        facts.value(GatewayFacts.ERROR_CODE).map(CodeText::of),
        facts.value(GatewayFacts.HTTP_STATUS).map(status -> "HTTP " + status));
  }

  private static boolean unreached(Facts facts) {
    return facts.value(GatewayFacts.CERTIFICATE).isEmpty();
  }

  private static String place(String host, Facts facts) {
    return Printable.of(
        facts.value(GatewayFacts.ADDRESS).map(address -> host + " (" + address + ")").orElse(host));
  }

  private static List<Row> certificate(ServerCertificate certificate, TextStyle style) {
    String issuer =
        certificate.selfSigned()
            ? style.of(Phrase.SELF_SIGNED)
            : style.of(Phrase.ISSUED_BY, certificate.issuer());
    return List.of(
        Row.of(style.of(Phrase.CERTIFICATE), Printable.of(certificate.subject() + ", " + issuer)),
        Row.of(style.of(Phrase.THUMBPRINT), certificate.sha1()));
  }

  private static List<String> transports(Facts facts, TextStyle style) {
    return Stream.concat(
            facts.value(GatewayFacts.TRANSPORT).stream(),
            facts.value(GatewayFacts.RPC_OVER_HTTP).filter(there -> there).stream()
                .map(_ -> GatewayTransport.RPC_OVER_HTTP))
        .distinct()
        .map(style::of)
        .toList();
  }
}
