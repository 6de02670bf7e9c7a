package rdpdoctor.app.redaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticationSchemes;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.network.Endpoint;

/** Everything that was observed of one target, under other names. */
public final class Redaction {

  private static final Words LEFT_OUT =
      new Words("left out, as it may hold names", "名前を含む可能性があるため除外した");

  private static final List<Fact<String>> ACCOUNTS =
      List.of(SignInHostFacts.USER, LogonFacts.LOGGED_ON_AS);

  /** What a disk is called when its path is nobody's business. */
  private static final String DISK = "disk";

  private final StandIns standIns = new StandIns();
  private final RegistryRedaction registry = new RegistryRedaction(standIns);
  private final AccountRedaction accounts = new AccountRedaction(standIns);
  private final ReportTarget target;
  private final Facts facts;

  public Redaction(ReportTarget target, Facts facts) {
    this.target = target;
    this.facts = redacted(target, facts);
  }

  /** Twice: the first time tells which names there are, and the second looks for them in texts. */
  private Facts redacted(ReportTarget target, Facts facts) {
    target.endpoint().ifPresent(endpoint -> standIns.of(Role.NAME, endpoint.host()));
    target.disk().filter(path -> path.length() > 1).ifPresent(path -> standIns.place(path, DISK));
    redacted(facts);
    standIns.allNamesAreKnown();
    return redacted(facts);
  }

  public Facts facts() {
    return facts;
  }

  public ReportTarget target() {
    return ReportTarget.of(
        target
            .endpoint()
            .map(asked -> new Endpoint(standIns.of(Role.NAME, asked.host()), asked.port())),
        target.disk().map(_ -> DISK));
  }

  public List<CrashedCheck> crashed(List<CrashedCheck> crashed) {
    return crashed.stream()
        .map(check -> new CrashedCheck(check.causeId(), standIns.sentence(check.error())))
        .toList();
  }

  private Facts redacted(Facts all) {
    Facts.Builder builder = Facts.builder();
    for (Fact<?> fact : all.facts()) {
      add(builder, fact, all);
    }
    return builder.build();
  }

  private <T> void add(Facts.Builder builder, Fact<T> fact, Facts all) {
    for (Reading<T> reading : all.readings(fact)) {
      builder.add(fact, reading(fact, reading));
    }
  }

  private <T> Reading<T> reading(Fact<T> fact, Reading<T> reading) {
    Source source = source(reading.source());
    return switch (reading) {
      case Reading.Known<T>(T value, Source _) ->
          value instanceof FirstBytes
              ? new Reading.Unknown<>(LEFT_OUT, source)
              : new Reading.Known<>(fact.type().cast(value(fact, value)), source);
      case Reading.Absent<T> _ -> new Reading.Absent<>(source);
      case Reading.Unknown<T>(Words why, Source _) ->
          new Reading.Unknown<>(standIns.sentence(why), source);
    };
  }

  private Source source(Source source) {
    String locator = standIns.of(Role.WORD, standIns.withoutPlaces(source.locator()));
    return new Source(source.vantage(), locator);
  }

  /** A type that is not named here cannot be saved: nobody has said what of it names somebody. */
  private Object value(Fact<?> fact, Object value) {
    return switch (value) {
      case Enum<?> constant -> constant;
      case Boolean yes -> yes;
      case Integer number -> number;
      case Long number -> number;
      case Instant instant -> instant;
      case Duration duration -> duration;
      case WireCode code -> code;
      case NegotiationMatrix matrix -> matrix;
      case TlsVersions versions -> versions;
      case EncryptionMethods methods -> methods;
      case AccountPolicy policy -> policy;
      case CachedLogons logons -> logons;
      case String text -> text(fact, text);
      case Addresses addresses -> new Addresses(names(addresses.list()));
      case AuthenticationSchemes schemes ->
          new AuthenticationSchemes(
              schemes.list().stream().map(name -> standIns.of(Role.WORD, name)).toList());
      case ReachAttempts attempts ->
          new ReachAttempts(attempts.list().stream().map(this::attempt).toList());
      case ServerCertificate certificate -> certificate(certificate);
      case NtlmIdentity identity -> identity(identity);
      case RegistryExcerpt excerpt -> registry.of(excerpt);
      case Timeline timeline ->
          new Timeline(timeline.events().stream().map(this::event).toList(), timeline.readFrom());
      case LocalAccounts all -> accounts.of(all);
      case LocalGroups all -> accounts.of(all);
      case LogonRights all -> accounts.of(all);
      case PrimaryDomain domain -> accounts.of(domain);
      default ->
          throw new IllegalArgumentException(
              "fact value: type is %s, expected one of which is known what names somebody"
                  .formatted(value.getClass().getSimpleName()));
    };
  }

  private String text(Fact<?> fact, String text) {
    if (fact.equals(ListenFacts.SYSTEM_HINT)) {
      return text;
    }
    boolean isSentence =
        List.of(ListenFacts.ANOMALY, ConnectFacts.ANOMALY, SecureFacts.CERTIFICATE_ANOMALY)
            .contains(fact);
    return isSentence
        ? standIns.sentence(text)
        : standIns.of(ACCOUNTS.contains(fact) ? Role.USER : Role.NAME, text);
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private Optional<String> name(Optional<String> name) {
    return name.map(this::name);
  }

  private String name(String name) {
    return standIns.of(Role.NAME, name);
  }

  private ReachAttempt attempt(ReachAttempt attempt) {
    return new ReachAttempt(name(attempt.address()), attempt.outcome(), attempt.elapsed());
  }

  private ServerCertificate certificate(ServerCertificate certificate) {
    return new ServerCertificate(
        name(certificate.subject()),
        name(certificate.issuer()),
        standIns.digest(certificate.serialNumber()),
        names(certificate.names()),
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.keyAlgorithm(),
        certificate.keyBits(),
        certificate.signatureAlgorithm(),
        certificate.extendedKeyUsages(),
        certificate.selfSigned(),
        standIns.digest(certificate.sha1()),
        standIns.digest(certificate.sha256()),
        certificate.chainLength());
  }

  private NtlmIdentity identity(NtlmIdentity identity) {
    return new NtlmIdentity(
        name(identity.netbiosComputer()),
        name(identity.netbiosDomain()),
        name(identity.dnsComputer()),
        name(identity.dnsDomain()),
        name(identity.dnsForest()),
        identity.windowsBuild());
  }

  private HostEvent event(HostEvent event) {
    return new HostEvent(
        event.time(),
        standIns.of(Role.WORD, event.provider()),
        event.id(),
        event.data().stream().map(text -> standIns.of(Role.WORD, text)).toList());
  }
}
