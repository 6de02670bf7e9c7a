package rdpdoctor.app.report;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ClockReading;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.knowledge.Page;
import rdpdoctor.network.Endpoint;

/**
 * Diagnoses built by hand, of servers as they are met, over a knowledge base of six causes that is
 * the test's own: a word that changes in the real one changes no golden file here.
 */
public enum Specimens {
  HEALTHY("win01.corp.example", Specimens::healthy),
  REFUSED("192.0.2.7", Specimens::refused),
  PORT_CONFLICT("web.example", Specimens::portConflict),
  NO_CERTIFICATE("2001:db8::7", Specimens::noCertificate),
  LEGACY("old.example", Specimens::legacy),
  NO_SUCH_NAME("nowhere.invalid", Specimens::noSuchName);

  private static final Source SOURCE = new Source(Vantage.NETWORK, "192.0.2.7:3389");
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  private final Endpoint endpoint;
  private final Supplier<Facts> facts;

  Specimens(String host, Supplier<Facts> facts) {
    this.endpoint = new Endpoint(host, Endpoint.RDP_PORT);
    this.facts = facts;
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public Diagnosis diagnosis() {
    return new Diagnostician(causes()).diagnose(endpoint.toString(), facts.get());
  }

  /** As if one check had failed by an error of ours. */
  public Diagnosis withCrash() {
    Diagnosis whole = diagnosis();
    CrashedCheck crash = new CrashedCheck("clock-skew", "java.lang.ArithmeticException: overflow");
    return new Diagnosis(
        whole.target(), whole.facts(), whole.stages(), whole.findings(), List.of(crash));
  }

  public static Wording wording(Language language) {
    return new Wording(language, id -> causePage(id, language), id -> remedyPage(id, language));
  }

  private static List<Cause> causes() {
    Remedy enable = new Remedy("enable-rdp-connections", SecurityCost.NONE);
    Remedy restart = new Remedy("restart-termservice", SecurityCost.INTERRUPTS_SESSIONS);
    Remedy lower = new Remedy("lower-security-layer", SecurityCost.LOWERS_SECURITY);
    return List.of(
        new TestCause(
            "rdp-disabled",
            Stage.REACH,
            is(HostFacts.CONNECTIONS_DENIED, true),
            is(ReachFacts.OUTCOME, ReachOutcome.REFUSED),
            is(ReachFacts.OUTCOME, ReachOutcome.CONNECTED),
            List.of(restart, enable)),
        new TestCause(
            "port-conflict",
            Stage.LISTEN,
            is(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL),
            never(),
            is(ListenFacts.OUTCOME, ListenOutcome.RDP),
            List.of(lower, enable)),
        new TestCause(
            "no-certificate",
            Stage.SECURE,
            is(ListenFacts.REFUSAL, WireCode.of(CodeSpace.NEGOTIATION_FAILURE, 3)),
            never(),
            is(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED),
            List.of(restart)),
        new TestCause(
            "client-lacks-nla",
            Stage.LISTEN,
            all(is(ListenFacts.NLA, NlaRequirement.REQUIRED), is(ClientFacts.LACKS_CREDSSP, true)),
            never(),
            oneOf(ListenFacts.NLA, NlaRequirement.OFFERED, NlaRequirement.NOT_OFFERED),
            List.of(lower)),
        new TestCause(
            "wrong-password",
            Stage.AUTHENTICATE,
            is(AuthenticateFacts.ERROR_CODE, WireCode.of(CodeSpace.NTSTATUS, 0xC000006DL)),
            never(),
            never(),
            List.of()),
        new TestCause(
            "security-group-blocks",
            Stage.REACH,
            is(CloudFacts.SECURITY_GROUP_BLOCKS, true),
            is(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT),
            is(ReachFacts.OUTCOME, ReachOutcome.CONNECTED),
            List.of()));
  }

  private record TestCause(
      String id,
      Stage stage,
      Condition confirmedBy,
      Condition suspectedBy,
      Condition ruledOutBy,
      List<Remedy> remedies)
      implements Cause {}

  private static Optional<Page> causePage(String id, Language language) {
    Words title =
        switch (id) {
          case "rdp-disabled" ->
              new Words("Remote Desktop is turned off on the host", "ホストでリモート デスクトップが無効になっている");
          case "port-conflict" ->
              new Words(
                  "Another service listens on the port of Remote Desktop",
                  "リモート デスクトップのポートを別のサービスが使用している");
          case "no-certificate" -> new Words("The listener has no certificate", "リスナーに証明書がない");
          case "client-lacks-nla" ->
              new Words(
                  "The client cannot do Network Level Authentication",
                  "クライアントがネットワーク レベル認証に対応していない");
          default -> new Words(id, id);
        };
    return Optional.of(new Page(id, title.in(language), "Body of " + id + "."));
  }

  private static Optional<Page> remedyPage(String id, Language language) {
    return switch (id) {
      case "enable-rdp-connections" ->
          Optional.of(
              new Page(
                  id,
                  new Words("Turn Remote Desktop on", "リモート デスクトップを有効にする").in(language),
                  """
                  Either of:

                  ```powershell
                  Set-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server' fDenyTSConnections 0
                  ```

                  ```
                  not shown
                  ```
                  """));
      case "restart-termservice" ->
          Optional.of(
              new Page(
                  id,
                  new Words("Restart Remote Desktop Services", "Remote Desktop Services を再起動する")
                      .in(language),
                  "```\nRestart-Service TermService -Force\n```\n"));
      default -> Optional.empty();
    };
  }

  private static Facts.Builder observed() {
    return Facts.builder().known(TargetFacts.OBSERVED_AT, NOW, SOURCE);
  }

  private static Facts.Builder reached(String address) {
    Facts.Builder facts = observed();
    known(facts, NameFacts.OUTCOME, NameOutcome.RESOLVED);
    known(facts, NameFacts.ADDRESSES, new Addresses(List.of(address, "2001:db8::9")));
    took(facts, Stage.NAME, Duration.ofNanos(3_240_000));
    known(facts, ReachFacts.OUTCOME, ReachOutcome.CONNECTED);
    known(facts, ReachFacts.ADDRESS, address);
    took(facts, Stage.REACH, Duration.ofMillis(12));
    return facts;
  }

  private static Facts healthy() {
    Facts.Builder facts = reached("192.0.2.7");
    known(
        facts,
        ReachFacts.ATTEMPTS,
        new ReachAttempts(
            List.of(
                new ReachAttempt("2001:db8::9", ReachOutcome.TIMED_OUT, Duration.ofSeconds(5)),
                new ReachAttempt("192.0.2.7", ReachOutcome.CONNECTED, Duration.ofMillis(12)))));
    known(facts, ListenFacts.OUTCOME, ListenOutcome.RDP);
    known(facts, ListenFacts.MATRIX, nlaMatrix());
    known(facts, ListenFacts.NLA, NlaRequirement.REQUIRED);
    known(facts, ListenFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED);
    known(facts, ListenFacts.SYSTEM_HINT, "Windows Server 2019 or later");
    took(facts, Stage.LISTEN, Duration.ofMillis(41));
    known(facts, SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED);
    known(facts, SecureFacts.TLS_VERSIONS, tlsVersions());
    known(facts, SecureFacts.CERTIFICATE, certificate());
    known(facts, SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.VALID);
    known(facts, SecureFacts.CERTIFICATE_NAME, NameMatch.MATCHES);
    took(facts, Stage.SECURE, Duration.ofMillis(186));
    known(facts, AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED);
    known(facts, AuthenticateFacts.CREDSSP_VERSION, 6);
    known(facts, AuthenticateFacts.IDENTITY, identity());
    known(facts, AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN);
    known(facts, AuthenticateFacts.SERVER_TIME, NOW.plusMillis(1234));
    known(facts, AuthenticateFacts.CLOCK_OFFSET, Duration.ofMillis(1234));
    known(facts, AuthenticateFacts.CLOCK, ClockReading.WITHIN_LIMIT);
    took(facts, Stage.AUTHENTICATE, Duration.ofMillis(7));
    known(facts, ConnectFacts.OUTCOME, ConnectOutcome.NOT_ATTEMPTED);
    known(facts, LicenseFacts.OUTCOME, LicenseOutcome.NOT_ATTEMPTED);
    known(facts, UdpFacts.OUTCOME, UdpOutcome.SILENT);
    return facts.build();
  }

  private static Facts refused() {
    Facts.Builder facts = observed();
    known(facts, NameFacts.OUTCOME, NameOutcome.ADDRESS_GIVEN);
    known(facts, ReachFacts.OUTCOME, ReachOutcome.REFUSED);
    took(facts, Stage.REACH, Duration.ofNanos(640_000));
    return facts.build();
  }

  private static Facts portConflict() {
    Facts.Builder facts = reached("192.0.2.80");
    known(facts, ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL);
    known(facts, ListenFacts.FOREIGN_SERVICE, ForeignService.HTTP);
    known(
        facts,
        ListenFacts.FIRST_BYTES,
        new FirstBytes("485454502f312e3120343030", "HTTP/1.1 400\u001b[31m"));
    took(facts, Stage.LISTEN, Duration.ofMillis(1504));
    return facts.build();
  }

  private static Facts noCertificate() {
    Facts.Builder facts = reached("2001:db8::7");
    WireCode refusal = WireCode.of(CodeSpace.NEGOTIATION_FAILURE, 3);
    known(facts, ListenFacts.OUTCOME, ListenOutcome.RDP);
    known(
        facts,
        ListenFacts.MATRIX,
        new NegotiationMatrix(List.of(failed(OptionalInt.of(0), 3), failed(OptionalInt.of(1), 3))));
    known(facts, ListenFacts.REFUSAL, refusal);
    known(facts, SecureFacts.OUTCOME, SecureOutcome.NEGOTIATION_REFUSED);
    facts.unknown(SecureFacts.CERTIFICATE, new Words("no TLS was offered", "TLS が提供されない"), SOURCE);
    return facts.build();
  }

  private static Facts legacy() {
    Facts.Builder facts = reached("192.0.2.3");
    known(facts, ListenFacts.OUTCOME, ListenOutcome.RDP);
    known(
        facts,
        ListenFacts.MATRIX,
        new NegotiationMatrix(
            List.of(
                answer(OptionalInt.empty(), NegotiationAnswer.Kind.NO_DATA, 0),
                answer(OptionalInt.of(0), NegotiationAnswer.Kind.SELECTED, 0),
                answer(OptionalInt.of(1), NegotiationAnswer.Kind.RESET, 0),
                failed(OptionalInt.of(2), 99))));
    known(facts, ListenFacts.NLA, NlaRequirement.NOT_OFFERED);
    known(facts, SecureFacts.OUTCOME, SecureOutcome.STANDARD_RDP_SECURITY);
    known(
        facts,
        SecureFacts.ENCRYPTION_METHODS,
        new EncryptionMethods(
            List.of(
                new EncryptionMethodAnswer(1, true, 2),
                new EncryptionMethodAnswer(8, true, 2),
                new EncryptionMethodAnswer(2, true, 2),
                new EncryptionMethodAnswer(16, false, 0))));
    known(facts, SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.CLIENT_COMPATIBLE);
    known(facts, AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
    known(facts, ConnectFacts.OUTCOME, ConnectOutcome.JOINED);
    known(facts, ConnectFacts.SERVER_VERSION, 0x00080004L);
    known(facts, LicenseFacts.OUTCOME, LicenseOutcome.ERROR);
    known(facts, LicenseFacts.ERROR, WireCode.of(CodeSpace.LICENSE_ERROR, 6));
    return facts.build();
  }

  private static Facts noSuchName() {
    Facts.Builder facts = observed();
    known(facts, NameFacts.OUTCOME, NameOutcome.NO_SUCH_NAME);
    took(facts, Stage.NAME, Duration.ofMillis(83));
    return facts.build();
  }

  private static NegotiationMatrix nlaMatrix() {
    return new NegotiationMatrix(
        List.of(
            failed(OptionalInt.empty(), 5),
            failed(OptionalInt.of(0), 5),
            failed(OptionalInt.of(1), 5),
            answer(OptionalInt.of(3), NegotiationAnswer.Kind.SELECTED, 2),
            answer(OptionalInt.of(11), NegotiationAnswer.Kind.SELECTED, 8)));
  }

  private static NegotiationAnswer failed(OptionalInt requested, int code) {
    return new NegotiationAnswer(requested, NegotiationAnswer.Kind.FAILURE, code, 0);
  }

  private static NegotiationAnswer answer(
      OptionalInt requested, NegotiationAnswer.Kind kind, int code) {
    int flags = kind == NegotiationAnswer.Kind.SELECTED ? 0x1f : 0;
    return new NegotiationAnswer(requested, kind, code, flags);
  }

  private static TlsVersions tlsVersions() {
    return new TlsVersions(
        List.of(
            refusedVersion("TLSv1"),
            refusedVersion("TLSv1.1"),
            accepted("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
            accepted("TLSv1.3", "TLS_AES_256_GCM_SHA384")));
  }

  private static TlsVersionAnswer refusedVersion(String version) {
    return new TlsVersionAnswer(
        version, TlsVersionOutcome.ALERT, Optional.empty(), Optional.of(70));
  }

  private static TlsVersionAnswer accepted(String version, String suite) {
    return new TlsVersionAnswer(
        version, TlsVersionOutcome.ACCEPTED, Optional.of(suite), Optional.empty());
  }

  public static ServerCertificate certificate() {
    return new ServerCertificate(
        "CN=win01.corp.example",
        "CN=win01.corp.example",
        "5f3a9c",
        List.of("win01.corp.example"),
        Instant.parse("2026-06-01T00:00:00Z"),
        Instant.parse("2026-12-01T00:00:00Z"),
        "RSA",
        2048,
        "SHA256withRSA",
        List.of("1.3.6.1.5.5.7.3.1"),
        true,
        "0123456789ABCDEF0123456789ABCDEF01234567",
        "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
        1);
  }

  public static NtlmIdentity identity() {
    return new NtlmIdentity(
        Optional.of("WIN01"),
        Optional.of("CORP"),
        Optional.of("win01.corp.example"),
        Optional.of("corp.example"),
        Optional.empty(),
        Optional.of("10.0.17763"));
  }

  private static <T> void known(Facts.Builder facts, Fact<T> fact, T value) {
    facts.known(fact, value, SOURCE);
  }

  private static void took(Facts.Builder facts, Stage stage, Duration elapsed) {
    known(facts, StageFacts.elapsed(stage), elapsed);
  }
}
