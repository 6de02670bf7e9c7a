package rdpdoctor.app.report.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.Redactable;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticationSchemes;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.knowledge.message.CodeName;
import rdpdoctor.knowledge.message.CodeNames;
import rdpdoctor.rdp.x224.SecurityProtocol;
import tools.jackson.core.JsonGenerator;

/** Writes the value of a fact in the form that the schema gives for its type. */
final class ValueJson {

  private final JsonGenerator json;

  ValueJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Object value) {
    switch (value) {
      case Enum<?> constant -> json.writeString(Json.token(constant));
      case String text -> json.writeString(text);
      case Boolean yes -> json.writeBoolean(yes);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Instant instant -> json.writeString(instant.toString());
      case Duration duration -> json.writeNumber(Json.milliseconds(duration));
      case WireCode code -> code(code);
      case Addresses addresses -> strings(addresses.list());
      case AuthenticationSchemes schemes -> strings(schemes.list());
      case ReachAttempts attempts -> attempts(attempts);
      case FirstBytes bytes -> firstBytes(bytes);
      case NegotiationMatrix matrix -> matrix(matrix);
      case TlsVersions versions -> versions(versions);
      case EncryptionMethods methods -> methods(methods);
      case ServerCertificate certificate -> certificate(certificate);
      case NtlmIdentity identity -> identity(identity);
      case RegistryExcerpt excerpt -> excerpt(excerpt);
      case Timeline timeline -> timeline(timeline);
      case AccountPolicy policy -> policy(policy);
      case CachedLogons logons -> logons(logons);
      // Names of persons and groups are for nobody's report.
      case Redactable<?> _ -> redacted();
      case LogonRights _ -> redacted();
      default ->
          throw new IllegalArgumentException(
              "fact value: type is %s, expected one with a JSON form"
                  .formatted(value.getClass().getSimpleName()));
    }
  }

  private void redacted() {
    Json.object(json, () -> json.writeBooleanProperty("redacted", true));
  }

  /** How much was read; a case file holds the readings themselves. */
  private void excerpt(RegistryExcerpt excerpt) {
    Json.object(
        json,
        () -> {
          json.writeNumberProperty("keys", excerpt.readings().size());
          Json.strings(
              json,
              "unreadable",
              excerpt.readings().entrySet().stream()
                  .filter(entry -> entry.getValue() instanceof KeyReading.Unreadable)
                  .map(entry -> entry.getKey().toString())
                  .toList());
        });
  }

  /** Without the inserted strings, which may name persons. */
  private void timeline(Timeline timeline) {
    Json.object(
        json,
        () -> {
          Json.time(json, "readFrom", timeline.readFrom());
          Json.array(json, "events", timeline.events(), this::event);
        });
  }

  private void event(HostEvent event) {
    Json.object(
        json,
        () -> {
          Json.time(json, "time", event.time());
          json.writeStringProperty("provider", event.provider());
          json.writeNumberProperty("id", event.id());
        });
  }

  private void policy(AccountPolicy policy) {
    Json.object(
        json, () -> json.writeNumberProperty("lockoutThreshold", policy.lockoutThreshold()));
  }

  private void logons(CachedLogons logons) {
    Json.object(
        json,
        () -> {
          json.writeNumberProperty("slots", logons.slots());
          json.writeNumberProperty("occupied", logons.occupied());
          logons.newest().ifPresent(newest -> Json.time(json, "newest", newest));
        });
  }

  private void code(WireCode code) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("space", Json.token(code.space()));
          json.writeNumberProperty("value", code.value());
          json.writeStringProperty("hex", "0x" + hex(code.value()));
          Json.string(json, "name", CodeNames.of(code).map(CodeName::name));
        });
  }

  private static String hex(long value) {
    return Long.toHexString(value).toUpperCase(Locale.ROOT);
  }

  private void strings(List<String> strings) {
    json.writeStartArray();
    strings.forEach(json::writeString);
    json.writeEndArray();
  }

  private void attempts(ReachAttempts attempts) {
    json.writeStartArray();
    attempts.list().forEach(this::attempt);
    json.writeEndArray();
  }

  private void attempt(ReachAttempt attempt) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("address", attempt.address());
          json.writeStringProperty("outcome", Json.token(attempt.outcome()));
          json.writeNumberProperty("elapsedMs", Json.milliseconds(attempt.elapsed()));
        });
  }

  private void firstBytes(FirstBytes bytes) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("hex", bytes.hex());
          json.writeStringProperty("printable", bytes.printable());
        });
  }

  private void matrix(NegotiationMatrix matrix) {
    json.writeStartArray();
    matrix.answers().forEach(this::answer);
    json.writeEndArray();
  }

  private void answer(NegotiationAnswer answer) {
    Json.object(
        json,
        () -> {
          Json.object(
              json,
              "requested",
              () -> {
                answer.requested().ifPresent(bits -> json.writeNumberProperty("protocols", bits));
                json.writeStringProperty("name", SecurityProtocol.name(answer.requested()));
              });
          json.writeStringProperty("answer", Json.token(answer.kind()));
          switch (answer.kind()) {
            case SELECTED -> selected(answer);
            case FAILURE -> json.writeNumberProperty("failureCode", answer.code());
            case NO_DATA, DISCONNECTED, SILENT, CLOSED, RESET, MALFORMED -> {}
          }
        });
  }

  private void selected(NegotiationAnswer answer) {
    Json.object(
        json,
        "selected",
        () -> {
          json.writeNumberProperty("protocols", answer.code());
          json.writeStringProperty("name", SecurityProtocol.name(answer.code()));
        });
    json.writeNumberProperty("flags", answer.flags());
  }

  private void versions(TlsVersions versions) {
    json.writeStartArray();
    versions.answers().forEach(this::version);
    json.writeEndArray();
  }

  private void version(TlsVersionAnswer answer) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("version", answer.version());
          json.writeStringProperty("outcome", Json.token(answer.outcome()));
          Json.string(json, "suite", answer.suite());
          answer.alert().ifPresent(alert -> json.writeNumberProperty("alert", alert));
        });
  }

  private void methods(EncryptionMethods methods) {
    json.writeStartArray();
    methods.answers().forEach(this::method);
    json.writeEndArray();
  }

  private void method(EncryptionMethodAnswer answer) {
    Json.object(
        json,
        () -> {
          json.writeNumberProperty("offered", answer.offered());
          json.writeBooleanProperty("accepted", answer.accepted());
          json.writeNumberProperty("selected", answer.selectedMethod());
        });
  }

  private void certificate(ServerCertificate certificate) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("subject", certificate.subject());
          json.writeStringProperty("issuer", certificate.issuer());
          json.writeStringProperty("serialNumber", certificate.serialNumber());
          Json.strings(json, "names", certificate.names());
          Json.time(json, "notBefore", certificate.notBefore());
          Json.time(json, "notAfter", certificate.notAfter());
          json.writeStringProperty("keyAlgorithm", certificate.keyAlgorithm());
          json.writeNumberProperty("keyBits", certificate.keyBits());
          json.writeStringProperty("signatureAlgorithm", certificate.signatureAlgorithm());
          Json.strings(json, "extendedKeyUsages", certificate.extendedKeyUsages());
          json.writeBooleanProperty("selfSigned", certificate.selfSigned());
          json.writeStringProperty("sha1", certificate.sha1());
          json.writeStringProperty("sha256", certificate.sha256());
          json.writeNumberProperty("chainLength", certificate.chainLength());
        });
  }

  private void identity(NtlmIdentity identity) {
    Json.object(
        json,
        () -> {
          Json.string(json, "netbiosComputer", identity.netbiosComputer());
          Json.string(json, "netbiosDomain", identity.netbiosDomain());
          Json.string(json, "dnsComputer", identity.dnsComputer());
          Json.string(json, "dnsDomain", identity.dnsDomain());
          Json.string(json, "dnsForest", identity.dnsForest());
          Json.string(json, "windowsBuild", identity.windowsBuild());
        });
  }
}
