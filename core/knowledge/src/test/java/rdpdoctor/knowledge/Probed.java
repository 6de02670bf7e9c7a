package rdpdoctor.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.testkit.TestFacts;

/**
 * What the probe reads from whole servers, before anything is derived. Each climbs as far as a
 * server of its kind lets a client without credentials.
 */
public final class Probed {

  public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  public static final String HOST = "win01.corp.example";

  private static final List<String> VERSIONS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private Probed() {}

  public static TestFacts asked() {
    return TestFacts.where(TargetFacts.HOST, HOST)
        .and(TargetFacts.PORT, 3389)
        .and(TargetFacts.OBSERVED_AT, NOW);
  }

  public static TestFacts resolved() {
    return asked().and(NameFacts.OUTCOME, NameOutcome.RESOLVED);
  }

  public static TestFacts connected() {
    return resolved().and(ReachFacts.OUTCOME, ReachOutcome.CONNECTED);
  }

  public static TestFacts rdpAnswered() {
    return connected().and(ListenFacts.OUTCOME, ListenOutcome.RDP);
  }

  /** A domain member with NLA, as Windows Server 2016 and later come. */
  public static TestFacts nlaServer() {
    return nlaServer(new NtlmIdentity(name("WIN01"), name("CORP"), none(), none(), none(), none()));
  }

  public static TestFacts workgroupServer() {
    return nlaServer(
        new NtlmIdentity(name("WIN01"), name("Win01"), none(), none(), none(), none()));
  }

  private static TestFacts nlaServer(NtlmIdentity identity) {
    return tlsEstablished(Answers.withFlags(0x1f, "F5", "F5", "F5", "S2", "S2", "F5", "S8"))
        .and(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
        .and(AuthenticateFacts.IDENTITY, identity)
        .and(ConnectFacts.OUTCOME, ConnectOutcome.NOT_ATTEMPTED)
        .and(LicenseFacts.OUTCOME, LicenseOutcome.NOT_ATTEMPTED)
        .and(UdpFacts.OUTCOME, UdpOutcome.SILENT);
  }

  /** TLS without NLA, joined as far as licensing. */
  public static TestFacts tlsServer() {
    return joined(tlsEstablished(Answers.answers("F1", "F1", "S1", "F1", "S1", "F1", "S1")))
        .and(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT);
  }

  /** Standard RDP security at the level High, joined as far as licensing. */
  public static TestFacts rdpOnlyServer() {
    return joined(
            rdpAnswered()
                .and(ListenFacts.MATRIX, Answers.answers("S0", "S0", "F2", "F2", "F2", "F2", "F2"))
                .and(SecureFacts.OUTCOME, SecureOutcome.STANDARD_RDP_SECURITY)
                .and(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
                .and(SecureFacts.RDP_CERTIFICATE, CertificateKind.PROPRIETARY))
        .and(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT);
  }

  /** MCS went through on a server without NLA; licensing is left to the caller. */
  public static TestFacts joined(TestFacts secured) {
    return secured
        .and(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED)
        .and(ConnectFacts.OUTCOME, ConnectOutcome.JOINED)
        .and(UdpFacts.OUTCOME, UdpOutcome.SILENT);
  }

  public static TestFacts tlsEstablished(NegotiationMatrix matrix) {
    return rdpAnswered()
        .and(ListenFacts.MATRIX, matrix)
        .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
        .and(SecureFacts.TLS_VERSIONS, versions("alert 70", "alert 70", "ok", "ok"))
        .and(SecureFacts.CERTIFICATE, selfSigned("win01", NOW.plus(Duration.ofDays(90))));
  }

  /**
   * One outcome for each of TLS 1.0 to 1.3: {@code ok}, {@code alert N}, {@code reset}, {@code
   * silent}.
   */
  public static TlsVersions versions(String... outcomes) {
    List<String> list = Arrays.asList(outcomes);
    return new TlsVersions(
        VERSIONS.subList(0, list.size()).stream()
            .map(version -> handshake(version, list.get(VERSIONS.indexOf(version))))
            .toList());
  }

  private static TlsVersionAnswer handshake(String version, String outcome) {
    return switch (outcome) {
      case "ok" -> new TlsVersionAnswer(version, TlsVersionOutcome.ACCEPTED, none(), none());
      case "reset" -> new TlsVersionAnswer(version, TlsVersionOutcome.RESET, none(), none());
      case "closed" -> new TlsVersionAnswer(version, TlsVersionOutcome.CLOSED, none(), none());
      case "silent" -> new TlsVersionAnswer(version, TlsVersionOutcome.SILENT, none(), none());
      default ->
          new TlsVersionAnswer(
              version,
              TlsVersionOutcome.ALERT,
              none(),
              Optional.of(Integer.valueOf(outcome.substring("alert ".length()))));
    };
  }

  /** As TermService makes it: valid for six months, named after the computer. */
  public static ServerCertificate selfSigned(String name, Instant notAfter) {
    return new ServerCertificate(
        "CN=" + name,
        "CN=" + name,
        "01",
        List.of(name),
        notAfter.minus(Duration.ofDays(182)),
        notAfter,
        "RSA",
        2048,
        "SHA256withRSA",
        List.of("1.3.6.1.5.5.7.3.1"),
        true,
        "00",
        "00",
        1);
  }

  private static Optional<String> name(String name) {
    return Optional.of(name);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
