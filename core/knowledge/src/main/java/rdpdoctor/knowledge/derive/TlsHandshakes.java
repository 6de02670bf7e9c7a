package rdpdoctor.knowledge.derive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.diagnosis.facts.TlsVersions;

/** What one handshake for each TLS version says together. */
final class TlsHandshakes {

  private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

  /** Alert descriptions, RFC 8446 section 6. */
  private static final int PROTOCOL_VERSION = 70;

  private static final Set<Integer> CIPHER_ALERTS = Set.of(40, 71);

  private TlsHandshakes() {}

  static Optional<TlsAgreement> agreement(TlsVersions versions) {
    if (versions.answers().isEmpty()) {
      return Optional.empty();
    }
    List<TlsVersionAnswer> accepted =
        versions.answers().stream()
            .filter(answer -> answer.outcome() == TlsVersionOutcome.ACCEPTED)
            .toList();
    return Optional.of(accepted.isEmpty() ? failure(versions.answers()) : success(accepted));
  }

  private static TlsAgreement success(List<TlsVersionAnswer> accepted) {
    return accepted.stream().map(TlsVersionAnswer::version).anyMatch(MODERN::contains)
        ? TlsAgreement.MODERN
        : TlsAgreement.LEGACY_ONLY;
  }

  private static TlsAgreement failure(List<TlsVersionAnswer> answers) {
    if (all(answers, Set.of(TlsVersionOutcome.ALERT))) {
      return refusal(
          answers.stream().map(TlsVersionAnswer::alert).flatMap(Optional::stream).toList());
    }
    if (all(answers, Set.of(TlsVersionOutcome.RESET, TlsVersionOutcome.CLOSED))) {
      return TlsAgreement.DIES_EARLY;
    }
    return all(answers, Set.of(TlsVersionOutcome.SILENT))
        ? TlsAgreement.NO_ANSWER
        : TlsAgreement.MIXED_FAILURE;
  }

  private static boolean all(
      List<TlsVersionAnswer> answers, Collection<TlsVersionOutcome> outcomes) {
    return answers.stream().map(TlsVersionAnswer::outcome).allMatch(outcomes::contains);
  }

  /**
   * A version that fails for its suites was accepted as a version, whatever became of the others.
   */
  private static TlsAgreement refusal(List<Integer> alerts) {
    if (alerts.isEmpty() || !alerts.stream().allMatch(TlsHandshakes::isDisagreement)) {
      return TlsAgreement.OTHER_ALERT;
    }
    return alerts.stream().anyMatch(CIPHER_ALERTS::contains)
        ? TlsAgreement.NO_COMMON_CIPHER
        : TlsAgreement.NO_COMMON_VERSION;
  }

  private static boolean isDisagreement(int alert) {
    return alert == PROTOCOL_VERSION || CIPHER_ALERTS.contains(alert);
  }
}
