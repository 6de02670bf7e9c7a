package rdpdoctor.app.report.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;
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
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** Values of every type that a fact of the catalogue has, all constants of an enum among them. */
public final class Values {

  private static final List<Object> RECORDS =
      List.of(
          new Addresses(List.of("192.0.2.7", "2001:db8::7")),
          new AuthenticationSchemes(List.of("Negotiate", "NTLM")),
          new ReachAttempts(
              Stream.of(ReachOutcome.values())
                  .map(outcome -> new ReachAttempt("192.0.2.7", outcome, Duration.ofMillis(3)))
                  .toList()),
          new FirstBytes("5353482d", "SSH-"),
          new NegotiationMatrix(
              Stream.of(NegotiationAnswer.Kind.values())
                  .flatMap(
                      kind ->
                          Stream.of(OptionalInt.empty(), OptionalInt.of(11))
                              .map(asked -> new NegotiationAnswer(asked, kind, 1, 0x1f)))
                  .toList()),
          new TlsVersions(
              Stream.of(TlsVersionOutcome.values())
                  .flatMap(
                      outcome ->
                          Stream.of(
                              new TlsVersionAnswer(
                                  "TLSv1.2", outcome, Optional.of("SUITE"), Optional.empty()),
                              new TlsVersionAnswer(
                                  "TLSv1", outcome, Optional.empty(), Optional.of(70))))
                  .toList()),
          new EncryptionMethods(List.of(new EncryptionMethodAnswer(16, false, 0))),
          new RegistryExcerpt(
              Map.of(
                  new RegistryKey(RegistryHive.SYSTEM, "Select"),
                  new KeyReading.Missing(),
                  RegistryKey.root(RegistryHive.SOFTWARE),
                  new KeyReading.Unreadable(new Words("missing", "ない")))),
          new Timeline(
              List.of(new HostEvent(Instant.EPOCH, "TermDD", 56, List.of("anna"))), Instant.EPOCH),
          Specimens.certificate(),
          Specimens.identity(),
          new NtlmIdentity(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  private Values() {}

  /** At least one. */
  public static List<Object> of(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants());
    }
    if (type == WireCode.class) {
      return Stream.of(CodeSpace.values())
          .<Object>map(space -> WireCode.of(space, 0xFFFFFFFFL))
          .toList();
    }
    return Stream.concat(RECORDS.stream(), Stream.of(true, 3389, 0x80004L, "text"))
        .flatMap(value -> Stream.of(value, Instant.EPOCH, Duration.ofNanos(1_500_123_456)))
        .filter(type::isInstance)
        .distinct()
        .toList();
  }
}
