package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NtlmIdentity;

/** What stage AUTHENTICATE showed: who the server says it is, and its clock. */
final class AuthenticateBlock {

  private AuthenticateBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    facts
        .value(AuthenticateFacts.IDENTITY)
        .ifPresent(identity -> rows.addAll(identity(identity, facts, style)));
    facts
        .value(AuthenticateFacts.CREDSSP_VERSION)
        .ifPresent(
            version ->
                rows.add(
                    Row.of(style.of(Phrase.CREDSSP_VERSION), style.of(Phrase.VERSION, version))));
    clock(facts, style).ifPresent(rows::add);
    return rows;
  }

  private static List<Row> identity(NtlmIdentity identity, Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    row(Phrase.COMPUTER, both(identity.dnsComputer(), identity.netbiosComputer()), style)
        .ifPresent(rows::add);
    Optional<String> membership =
        facts
            .value(AuthenticateFacts.MEMBERSHIP)
            .filter(Membership.WORKGROUP::equals)
            .map(workgroup -> " [" + style.of(workgroup) + "]");
    row(
            Phrase.DOMAIN,
            both(identity.dnsDomain(), identity.netbiosDomain())
                .map(domain -> domain + membership.orElse("")),
            style)
        .ifPresent(rows::add);
    row(Phrase.FOREST, identity.dnsForest(), style).ifPresent(rows::add);
    row(Phrase.BUILD, identity.windowsBuild(), style).ifPresent(rows::add);
    return rows;
  }

  private static Optional<String> both(Optional<String> dns, Optional<String> netbios) {
    return dns.map(name -> netbios.map(second -> name + " (" + second + ")").orElse(name))
        .or(() -> netbios);
  }

  private static Optional<Row> row(Phrase label, Optional<String> value, TextStyle style) {
    return value.map(text -> Row.of(style.of(label), Printable.of(text)));
  }

  private static Optional<Row> clock(Facts facts, TextStyle style) {
    return facts
        .value(AuthenticateFacts.CLOCK_OFFSET)
        .map(offset -> style.of(Phrase.CLOCK_OFFSET, ValueText.seconds(offset, style.language())))
        .map(
            offset ->
                facts
                    .value(AuthenticateFacts.CLOCK)
                    .map(reading -> offset + ", " + style.of(reading))
                    .orElse(offset))
        .map(text -> Row.of(style.of(Phrase.CLOCK), text));
  }
}
