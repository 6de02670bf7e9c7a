package rdpdoctor.app.report.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.TlsVersions;

/** The one thing about a stage that belongs on its line. */
final class StageDetail {

  private StageDetail() {}

  static String of(Stage stage, Facts facts, TextStyle style) {
    Stream<Optional<String>> parts =
        switch (stage) {
          case NAME -> Stream.of(facts.value(NameFacts.ADDRESSES).map(a -> joined(a.list())));
          case REACH ->
              Stream.concat(
                  Stream.of(facts.value(ReachFacts.ADDRESS)), GatewayBlock.details(facts, style));
          case LISTEN -> listen(facts, style);
          case SECURE -> secure(facts);
          case AUTHENTICATE -> authenticate(facts);
          case CONNECT -> connect(facts, style);
          case LICENSE -> Stream.of(facts.value(LicenseFacts.ERROR).map(CodeText::of));
          case AUTHORIZE -> authorize(facts);
          case LOGON -> logon(facts);
          case SESSION -> Stream.of();
        };
    return parts
        .flatMap(Optional::stream)
        .map(Printable::of)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Stream<Optional<String>> listen(Facts facts, TextStyle style) {
    Optional<String> refusal = facts.value(ListenFacts.REFUSAL).map(CodeText::of);
    Optional<String> requirement =
        facts.value(ListenFacts.NLA).map(nla -> style.of(Phrase.NLA, style.of(nla)));
    return Stream.of(
        facts.value(ListenFacts.FOREIGN_SERVICE).map(style::of), refusal.or(() -> requirement));
  }

  private static Stream<Optional<String>> secure(Facts facts) {
    return Stream.of(
        facts.value(SecureFacts.TLS_VERSIONS).flatMap(StageDetail::best),
        facts.value(SecureFacts.TLS_ALERT).map(CodeText::of));
  }

  /** The highest version that was accepted; its suite stands in the block below. */
  private static Optional<String> best(TlsVersions versions) {
    return versions.answers().reversed().stream()
        .filter(answer -> answer.suite().isPresent())
        .findFirst()
        .map(answer -> "TLS " + SecureBlock.number(answer.version()));
  }

  private static Stream<Optional<String>> authenticate(Facts facts) {
    Optional<NtlmIdentity> identity = facts.value(AuthenticateFacts.IDENTITY);
    return Stream.of(
        identity.flatMap(names -> names.dnsComputer().or(names::netbiosComputer)),
        facts.value(AuthenticateFacts.ERROR_CODE).map(CodeText::of),
        facts.value(SignInFacts.KERBEROS_ERROR).map(CodeText::of));
  }

  private static Stream<Optional<String>> authorize(Facts facts) {
    return Stream.of(facts.value(AuthenticateFacts.EARLY_USER_AUTHORIZATION).map(CodeText::of));
  }

  private static Stream<Optional<String>> logon(Facts facts) {
    return Stream.of(
        facts.value(LogonFacts.LOGGED_ON_AS),
        facts.value(LogonFacts.NOTIFICATION).map(CodeText::of),
        facts.value(LogonFacts.ERROR).map(CodeText::of));
  }

  private static Stream<Optional<String>> connect(Facts facts, TextStyle style) {
    return Stream.of(
        facts
            .value(ConnectFacts.SERVER_VERSION)
            .map(version -> style.of(Phrase.RDP_VERSION, "0x%08x".formatted(version))),
        facts.value(ConnectFacts.REASON).map(CodeText::of),
        facts.value(ConnectFacts.ANOMALY),
        facts.value(ConnectFacts.ERROR_INFO).map(CodeText::of));
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }
}
