package rdpdoctor.network.secure;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.listen.Question;

/** TLS as a whole: the handshake of a client of today, the versions one by one, the certificate. */
public final class SecureStep {

  private final TlsProbe probe;
  private final Sheet sheet;
  private final Duration timeout;

  /** Writes its facts to this sheet; takes no longer than the timeout. */
  public SecureStep(TlsProbe probe, Sheet sheet, Duration timeout) {
    this.probe = probe;
    this.sheet = sheet;
    this.timeout = timeout;
  }

  /**
   * Secures a connection on which TLS comes next.
   *
   * @param question that led there, to be asked again for the single versions
   * @return the same conversation over TLS, where the handshake succeeded
   */
  public Optional<Call> secure(Call call, Question question, Depth depth) {
    long start = System.nanoTime();
    TlsResult result = probe.handshake(call, timeout.dividedBy(2));
    Optional<TlsVersionAnswer> known = known(result);
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    List<TlsVersionAnswer> answers =
        depth == Depth.FULL || known.isEmpty()
            ? probe.versions(question, known, left)
            : List.of(known.get());
    return concluded(call, result, answers);
  }

  /** Secures a connection beside which there can be no other. */
  public Optional<Call> secureAlone(Call call) {
    TlsResult result = probe.handshake(call, timeout);
    return concluded(call, result, known(result).stream().toList());
  }

  private Optional<Call> concluded(Call call, TlsResult result, List<TlsVersionAnswer> answers) {
    sheet.known(SecureFacts.TLS_VERSIONS, new TlsVersions(answers));
    sheet.known(SecureFacts.OUTCOME, outcome(result, answers));
    return switch (result) {
      case TlsResult.Established established -> Optional.of(established(call, established));
      case TlsResult.Failed failed -> {
        failed(failed);
        yield Optional.empty();
      }
    };
  }

  private static Optional<TlsVersionAnswer> known(TlsResult result) {
    return switch (result) {
      case TlsResult.Established established ->
          Optional.of(TlsProbe.answer(established.version(), established));
      case TlsResult.Failed _ -> Optional.empty();
    };
  }

  private Call established(Call call, TlsResult.Established established) {
    try {
      sheet.known(SecureFacts.CERTIFICATE, Certificates.describe(established.chain()));
    } catch (GeneralSecurityException e) {
      sheet.known(SecureFacts.CERTIFICATE_ANOMALY, Certificates.fault(e));
    }
    return call.over(established.link());
  }

  private void failed(TlsResult.Failed failed) {
    failed
        .alert()
        .ifPresent(
            alert -> sheet.known(SecureFacts.TLS_ALERT, WireCode.of(CodeSpace.TLS_ALERT, alert)));
    failed
        .certificateFault()
        .ifPresent(fault -> sheet.known(SecureFacts.CERTIFICATE_ANOMALY, fault));
  }

  /** A server that bears only a single version at a time is secured all the same. */
  private static SecureOutcome outcome(TlsResult result, List<TlsVersionAnswer> answers) {
    boolean any =
        answers.stream().anyMatch(answer -> answer.outcome() == TlsVersionOutcome.ACCEPTED);
    return switch (result) {
      case TlsResult.Established _ -> SecureOutcome.TLS_ESTABLISHED;
      case TlsResult.Failed _ when any -> SecureOutcome.TLS_ESTABLISHED;
      case TlsResult.Failed failed -> outcome(failed.outcome());
    };
  }

  private static SecureOutcome outcome(TlsVersionOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> SecureOutcome.TLS_ESTABLISHED;
      case ALERT -> SecureOutcome.TLS_ALERT;
      case RESET -> SecureOutcome.TLS_RESET;
      case CLOSED -> SecureOutcome.TLS_CLOSED;
      case SILENT -> SecureOutcome.TLS_SILENT;
      case GARBAGE -> SecureOutcome.TLS_GARBAGE;
      case FAILED -> SecureOutcome.TLS_FAILED;
    };
  }
}
