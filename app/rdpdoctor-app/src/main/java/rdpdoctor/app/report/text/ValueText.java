package rdpdoctor.app.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.Redactable;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticationSchemes;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;

/** The value of a fact on one line. */
final class ValueText {

  private ValueText() {}

  static String of(Reading<?> reading, TextStyle style) {
    return switch (reading) {
      case Reading.Known<?> known -> of(known.value(), style);
      case Reading.Absent<?> _ -> style.of(Phrase.NOT_THERE);
      case Reading.Unknown<?> unknown ->
          style.of(Phrase.UNKNOWN, unknown.why().in(style.language()));
    };
  }

  /** Shapes without a line of their own show what they call themselves. */
  static String of(Object value, TextStyle style) {
    Language language = style.language();
    return switch (value) {
      case Localized localized -> localized.words().in(language);
      case Boolean yes -> (yes ? Phrase.YES : Phrase.NO).in(language);
      case WireCode code -> CodeText.of(code);
      case Duration duration -> ElapsedText.of(duration);
      case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
      case Addresses addresses -> joined(addresses.list());
      case AuthenticationSchemes schemes -> joined(schemes.list());
      case FirstBytes bytes -> bytes.hex() + " \"" + Printable.of(bytes.printable()) + '"';
      case ReachAttempts attempts -> joined(ReachBlock.attempts(attempts, style));
      case NegotiationMatrix matrix -> joined(ListenBlock.answers(matrix, style));
      case TlsVersions versions -> joined(SecureBlock.versions(versions, style));
      case EncryptionMethods methods -> joined(SecureBlock.methods(methods, style));
      case ServerCertificate certificate -> Printable.of(certificate.subject());
      case NtlmIdentity identity -> identity(identity);
      case RegistryExcerpt excerpt -> excerpt(excerpt, style);
      case Timeline timeline ->
          style.of(
              Phrase.EVENTS_SINCE,
              timeline.events().size(),
              timeline.readFrom().truncatedTo(ChronoUnit.SECONDS));
      // Names of persons and groups are for nobody's report.
      case Redactable<?> _ -> style.of(Phrase.READ);
      case LogonRights _ -> style.of(Phrase.READ);
      case AccountPolicy _ -> style.of(Phrase.READ);
      case CachedLogons logons -> logons.occupied() + " / " + logons.slots();
      default -> Printable.of(value.toString());
    };
  }

  static String seconds(Duration duration, Language language) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    String sign = seconds.signum() > 0 ? "+" : "";
    return Phrase.SECONDS.in(language, sign + seconds.toPlainString());
  }

  private static String excerpt(RegistryExcerpt excerpt, TextStyle style) {
    int keys = excerpt.readings().size();
    long unreadable =
        excerpt.readings().values().stream()
            .filter(KeyReading.Unreadable.class::isInstance)
            .count();
    return unreadable == 0
        ? style.of(Phrase.KEYS_READ, keys)
        : style.of(Phrase.KEYS_UNREADABLE, keys, unreadable);
  }

  private static String identity(NtlmIdentity identity) {
    return Stream.of(identity.dnsComputer().or(identity::netbiosComputer), identity.dnsDomain())
        .flatMap(Optional::stream)
        .map(Printable::of)
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<String> parts) {
    return String.join("; ", parts);
  }
}
