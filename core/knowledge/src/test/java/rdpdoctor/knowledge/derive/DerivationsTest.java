package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CertificateIssuer;
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.ClockReading;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.knowledge.Probed;
import rdpdoctor.testkit.TestFacts;

class DerivationsTest {

  private static final Source SOURCE = new Source(Vantage.NETWORK, "192.0.2.7:3389");

  @Test
  void a_derived_reading_carries_the_source_of_what_it_was_derived_from() {
    Facts facts =
        Facts.builder()
            .known(AuthenticateFacts.CLOCK_OFFSET, Duration.ofMinutes(6), SOURCE)
            .build();
    assertEquals(
        List.of(new Reading.Known<>(ClockReading.SKEWED, SOURCE)),
        Derivations.withDerived(facts).readings(AuthenticateFacts.CLOCK));
  }

  @Test
  void deriving_twice_adds_nothing() {
    Facts once = Derivations.withDerived(Probed.nlaServer().facts());
    assertEquals(once, Derivations.withDerived(once));
  }

  @Test
  void nothing_follows_from_what_is_not_known() {
    Facts facts =
        Facts.builder()
            .unknown(AuthenticateFacts.CLOCK_OFFSET, new Words("no clock", "時計なし"), SOURCE)
            .build();
    assertEquals(facts, Derivations.withDerived(facts));
  }

  @ParameterizedTest
  @CsvSource({"PT5M, WITHIN_LIMIT", "PT5M1S, SKEWED", "-PT5M, WITHIN_LIMIT", "-PT1H, SKEWED"})
  void the_clock_may_be_five_minutes_off_either_way(Duration offset, ClockReading expected) {
    assertEquals(expected, Clock.reading(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T12:00:00Z, NOT_YET_VALID",
    "2026-11-01T12:00:00Z, VALID",
    "2027-05-02T12:00:00Z, VALID",
    "2027-05-02T12:00:01Z, EXPIRED"
  })
  void a_certificate_is_valid_from_its_first_to_its_last_second(
      Instant now, CertificateValidity expected) {
    ServerCertificate certificate =
        Probed.selfSigned("win01", Instant.parse("2027-05-02T12:00:00Z"));
    Facts facts =
        TestFacts.where(SecureFacts.CERTIFICATE, certificate)
            .and(TargetFacts.OBSERVED_AT, now)
            .facts();
    assertEquals(
        Optional.of(expected),
        Derivations.withDerived(facts).value(SecureFacts.CERTIFICATE_VALIDITY));
  }

  @Test
  void a_certificate_is_not_judged_without_a_time_and_a_host_to_hold_it_against() {
    ServerCertificate certificate = Probed.selfSigned("win01", Probed.NOW);
    Facts derived =
        Derivations.withDerived(TestFacts.where(SecureFacts.CERTIFICATE, certificate).facts());
    assertEquals(Optional.empty(), derived.value(SecureFacts.CERTIFICATE_VALIDITY));
    assertEquals(Optional.empty(), derived.value(SecureFacts.CERTIFICATE_NAME));
    assertEquals(
        Optional.of(CertificateIssuer.SELF_SIGNED), derived.value(SecureFacts.CERTIFICATE_ISSUER));
  }

  @Test
  void a_machine_that_is_its_own_domain_is_in_a_workgroup() {
    assertEquals(Optional.of(Membership.WORKGROUP), membership("WIN01", "win01"));
    assertEquals(Optional.of(Membership.DOMAIN), membership("WIN01", "CORP"));
    assertEquals(Optional.empty(), DomainMembership.of(identity(Optional.empty(), "CORP")));
  }

  private static Optional<Membership> membership(String computer, String domain) {
    return DomainMembership.of(identity(Optional.of(computer), domain));
  }

  private static NtlmIdentity identity(Optional<String> computer, String domain) {
    return new NtlmIdentity(
        computer,
        Optional.of(domain),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "0x0, NONE",
    "0x7, SESSION",
    "0x101, LICENSING",
    "0x10a, LICENSING",
    "0x400, BROKER",
    "0x412, BROKER",
    "0x10c9, PROTOCOL",
    "0x10e0, ENCRYPTION",
    "0x1126, ENCRYPTION",
    "0x1194, ENCRYPTION",
    "0x1196, SESSION",
    "0x11, DISPLAY_DRIVER",
    "0x10, SESSION",
    "0x300, OTHER",
    "0xffffffff, OTHER"
  })
  void error_information_belongs_to_the_family_of_its_range(long code, ErrorInfoFamily expected) {
    Facts facts =
        TestFacts.where(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, code)).facts();
    assertEquals(
        Optional.of(expected), Derivations.withDerived(facts).value(ConnectFacts.ERROR_FAMILY));
  }
}
