package rdpdoctor.app.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.redaction.Redaction;
import rdpdoctor.app.redaction.Trimming;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.report.json.Values;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.diagnosis.catalogue.FactCatalogue;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** Whatever can be observed is read back as it was written. */
class CaseRoundTripTest {

  private static final Source SOURCE = new Source(Vantage.DISK, "SYSTEM\\Select \"ü日\uD83D\uDE00");
  private static final Words WHY = new Words("no way", "不可");
  private static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");

  private static final List<Object> MORE =
      List.of(
          new LocalAccounts(
              MACHINE,
              List.of(
                  account(Optional.empty()), account(Optional.of(Instant.ofEpochSecond(1, 100)))),
              List.of(new Unreadable(MACHINE, WHY))),
          new LocalGroups(
              MACHINE,
              List.of(
                  new LocalGroup(MACHINE, Optional.empty(), Set.of(), Optional.empty()),
                  new LocalGroup(
                      MACHINE.account(7),
                      Optional.of("staff"),
                      Set.of(MACHINE, MACHINE.account(8)),
                      Optional.of(Set.of(MACHINE)))),
              List.of()),
          new LogonRights(Map.of(LogonRight.NETWORK, Set.of(MACHINE)), List.of()),
          new AccountPolicy(Optional.empty(), 0, Optional.of(Duration.ofNanos(3)), Duration.ZERO),
          new CachedLogons(10, 2, Optional.of(Instant.EPOCH), Instant.EPOCH),
          new PrimaryDomain("CORP", Optional.empty(), Optional.of(MACHINE)),
          new RegistryExcerpt(
              Map.of(
                  RegistryKey.root(RegistryHive.SYSTEM),
                  new KeyReading.Present(
                      Instant.EPOCH,
                      Stream.of(
                              new RegistryValue.Dword(-1),
                              new RegistryValue.Qword(Long.MIN_VALUE),
                              new RegistryValue.Text("a\nb\u0000", true),
                              new RegistryValue.Strings(List.of("", "x")),
                              new RegistryValue.Binary("00ff"),
                              new RegistryValue.Other(new RegistryType(0xFFFF_FFFFL), ""),
                              new RegistryValue.Malformed(RegistryType.DWORD, "00"))
                          .map(value -> new NamedValue(value.toString(), value))
                          .toList(),
                      List.of("Select", "x.y")))));

  @TempDir Path folder;

  private static LocalAccount account(Optional<Instant> time) {
    return new LocalAccount(
        MACHINE.account(1001),
        "anna",
        513,
        new AccountFlags(0x8000_0010),
        time,
        time,
        time,
        time,
        3,
        true,
        StoredPassword.BLANK);
  }

  static Stream<Fact<?>> facts() {
    return FactCatalogue.all().stream();
  }

  @ParameterizedTest
  @MethodSource("facts")
  <T> void every_reading_of_every_fact_comes_back(Fact<T> fact) throws Exception {
    Facts.Builder facts = Facts.builder();
    List<Object> values = values(fact.type());
    assertFalse(values.isEmpty(), () -> "no value of " + fact.type());
    values.forEach(value -> facts.known(fact, fact.type().cast(value), SOURCE));
    Facts all =
        facts
            .add(fact, new Reading.Absent<>(new Source(Vantage.SIGN_IN, "")))
            .unknown(fact, WHY, new Source(Vantage.CLOUD, "i-0abc"))
            .build();
    assertEquals(all, throughFile(all));
  }

  @ParameterizedTest
  @MethodSource("facts")
  <T> void of_every_fact_it_is_known_what_names_somebody(Fact<T> fact) {
    Facts.Builder facts = Facts.builder();
    values(fact.type()).forEach(value -> facts.known(fact, fact.type().cast(value), SOURCE));
    Redaction redaction = new Redaction(disk(), facts.build());
    assertEquals(values(fact.type()).size(), redaction.facts().readings(fact).size());
  }

  @ParameterizedTest
  @EnumSource
  void a_server_seen_from_the_network_is_diagnosed_the_same(Specimens specimen) throws Exception {
    Facts observed = specimen.diagnosis().facts();
    Redaction redaction = new Redaction(ReportTarget.of(specimen.endpoint()), observed);
    Diagnoses.assertSame(
        Examination.of("original", observed, List.of()).diagnosis(),
        Examination.of("case", throughFile(redaction.facts()), List.of()).diagnosis());
  }

  @Test
  void a_registry_is_kept_as_far_as_something_is_concluded_from_it() {
    RegistryKey winlogon =
        new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion\\Winlogon");
    RegistryExcerpt excerpt =
        new RegistryExcerpt(
            Map.of(
                winlogon,
                new KeyReading.Present(
                    Instant.EPOCH,
                    Stream.of("Shell", "DefaultPassword", "AltDefaultPassword", "DefaultUserName")
                        .map(name -> new NamedValue(name, new RegistryValue.Text("x", false)))
                        .toList(),
                    List.of())));
    Facts kept = Trimming.of(Facts.builder().known(HostFacts.REGISTRY, excerpt, SOURCE).build());
    KeyReading.Present left =
        (KeyReading.Present) kept.value(HostFacts.REGISTRY).orElseThrow().reading(winlogon);
    assertEquals(List.of("Shell"), left.values().stream().map(NamedValue::name).toList());
  }

  private static List<Object> values(Class<?> type) {
    return Stream.concat(
            MORE.stream().filter(type::isInstance),
            type.isEnum() ? Arrays.stream(type.getEnumConstants()) : Values.of(type).stream())
        .toList();
  }

  private static ReportTarget disk() {
    return ReportTarget.of(Optional.empty(), Optional.of("/mnt/c"));
  }

  private Facts throughFile(Facts facts) throws CaseFileException {
    Path file = folder.resolve("case.json");
    CaseFiles.save(
        new CaseFile("0", Instant.EPOCH, CaseFile.Names.KEPT, disk(), facts, List.of()), file);
    return CaseFiles.open(file).file().facts();
  }
}
