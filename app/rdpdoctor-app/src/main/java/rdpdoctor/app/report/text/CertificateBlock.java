package rdpdoctor.app.report.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServerCertificate;

/** The certificate that the server presented over TLS. */
final class CertificateBlock {

  private CertificateBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    facts
        .value(SecureFacts.CERTIFICATE_ANOMALY)
        .ifPresent(
            anomaly -> rows.add(Row.of(style.of(Phrase.CERTIFICATE), Printable.of(anomaly))));
    facts
        .value(SecureFacts.CERTIFICATE)
        .ifPresent(
            certificate -> {
              rows.add(new Row(style.of(Phrase.CERTIFICATE), summary(certificate, facts, style)));
              rows.add(Row.of(style.of(Phrase.THUMBPRINT), certificate.sha1()));
              if (style.verbose()) {
                rows.addAll(details(certificate, style));
              }
            });
    return rows;
  }

  private static List<String> summary(ServerCertificate certificate, Facts facts, TextStyle style) {
    String issuer =
        certificate.selfSigned()
            ? style.of(Phrase.SELF_SIGNED)
            : style.of(Phrase.ISSUED_BY, Printable.of(certificate.issuer()));
    List<String> lines = new ArrayList<>();
    lines.add(Printable.of(certificate.subject()) + ", " + issuer);
    lines.add(validity(certificate, facts, style));
    facts.value(SecureFacts.CERTIFICATE_NAME).ifPresent(match -> lines.add(style.of(match)));
    lines.add(
        certificate.keyAlgorithm()
            + " "
            + certificate.keyBits()
            + ", "
            + certificate.signatureAlgorithm());
    return lines;
  }

  private static String validity(ServerCertificate certificate, Facts facts, TextStyle style) {
    String from = day(certificate.notBefore());
    String to = day(certificate.notAfter());
    return facts
        .value(SecureFacts.CERTIFICATE_VALIDITY)
        .map(validity -> style.of(Phrase.VALIDITY, from, to, style.of(validity)))
        .orElseGet(() -> style.of(Phrase.VALID_FROM_TO, from, to));
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<Row> details(ServerCertificate certificate, TextStyle style) {
    return Stream.of(
            Row.of(style.of(Phrase.THUMBPRINT) + " 256", certificate.sha256()),
            Row.of(style.of(Phrase.SERIAL), certificate.serialNumber()),
            new Row(
                style.of(Phrase.NAMES), certificate.names().stream().map(Printable::of).toList()),
            new Row(style.of(Phrase.KEY_USAGES), certificate.extendedKeyUsages()),
            Row.of("", style.of(Phrase.CHAIN, certificate.chainLength())))
        .filter(row -> !row.lines().isEmpty())
        .toList();
  }
}
