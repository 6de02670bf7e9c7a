package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.software;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.diagnosis.repair.Wishes;

class SessionTreatmentsTest {

  private static final String LIMIT = "MaxInstanceCount";

  private static Wishes limit(long number) {
    return new Wishes(
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.of(number));
  }

  @Test
  void a_listener_without_a_limit_has_nothing_to_change() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.RAISE_CONNECTION_LIMIT).states());
  }

  @Test
  void the_limit_goes_away_where_nobody_says_another() {
    Patient patient = Patient.healthy().system(LISTENER, LIMIT, 1);
    assertEquals(
        Map.of(Patient.system(LISTENER, LIMIT), dword(0xFFFF_FFFFL)),
        patient.treated(Remedies.RAISE_CONNECTION_LIMIT));
    assertEquals(
        SessionLimit.UNLIMITED, patient.facts().value(SessionHostFacts.LIMIT).orElseThrow());
  }

  @Test
  void a_policy_has_a_number_of_its_own_for_no_limit() {
    Patient patient = Patient.healthy().system(LISTENER, LIMIT, 1).software(POLICY, LIMIT, 2);
    assertEquals(
        Map.of(Patient.software(POLICY, LIMIT), dword(999_999)),
        patient.treated(Remedies.RAISE_CONNECTION_LIMIT));
    assertEquals(
        SessionLimit.UNLIMITED, patient.facts().value(SessionHostFacts.LIMIT).orElseThrow());
  }

  @Test
  void a_limit_that_is_said_is_only_ever_higher() {
    Patient patient = Patient.healthy().system(LISTENER, LIMIT, 3).with(limit(5));
    assertEquals(
        Map.of(Patient.system(LISTENER, LIMIT), dword(5)),
        patient.treated(Remedies.RAISE_CONNECTION_LIMIT));
    patient.with(limit(4));
    assertEquals(Map.of(), patient.wanted(Remedies.RAISE_CONNECTION_LIMIT).states());
  }

  @Test
  void a_limit_of_nobody_is_refused() {
    assertEquals(
        "connection limit is 0, expected 1 to 999999",
        Patient.healthy().with(limit(0)).blocked(Remedies.RAISE_CONNECTION_LIMIT).en());
  }

  @Test
  void a_policy_that_could_not_be_read_blocks() {
    Patient patient = Patient.healthy().system(LISTENER, LIMIT, 1).unreadable(software(POLICY));
    assertTrue(patient.blocked(Remedies.RAISE_CONNECTION_LIMIT).en().contains("was not read"));
  }

  @Test
  void time_limits_of_the_listener_and_of_the_policy_end() {
    Patient patient =
        Patient.healthy()
            .system(LISTENER, "MaxIdleTime", 60_000)
            .system(LISTENER, "fInheritMaxIdleTime", 0);
    patient.registry.software(POLICY, "MaxConnectionTime", "60000");
    assertEquals(
        Map.of(
            Patient.software(POLICY, "MaxConnectionTime"), text("0"),
            Patient.system(LISTENER, "MaxIdleTime"), dword(0)),
        patient.treated(Remedies.RELAX_SESSION_LIMITS));
  }

  @Test
  void a_limit_that_only_accounts_could_set_is_left_to_them() {
    Patient patient = Patient.healthy().system(LISTENER, "MaxIdleTime", 60_000);
    assertEquals(Map.of(), patient.wanted(Remedies.RELAX_SESSION_LIMITS).states());
  }

  @Test
  void a_policy_against_reconnecting_ends_with_the_limits() {
    Patient patient = Patient.healthy().software(POLICY, "fDisableAutoReconnect", 1);
    assertEquals(
        Map.of(Patient.software(POLICY, "fDisableAutoReconnect"), dword(0)),
        patient.treated(Remedies.RELAX_SESSION_LIMITS));
  }

  @Test
  void a_user_is_led_back_to_the_one_session() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.SET_SINGLE_SESSION).states());
    Patient patient = Patient.healthy().software(POLICY, "fSingleSessionPerUser", 0);
    assertEquals(
        Map.of(Patient.software(POLICY, "fSingleSessionPerUser"), dword(1)),
        patient.treated(Remedies.SET_SINGLE_SESSION));
  }

  @Test
  void keep_alive_asks_every_minute_unless_an_interval_is_set() {
    Patient patient = Patient.healthy();
    assertEquals(
        Map.of(
            Patient.software(POLICY, "KeepAliveEnable"), dword(1),
            Patient.software(POLICY, "KeepAliveInterval"), dword(1)),
        patient.treated(Remedies.ENABLE_KEEPALIVE));
    assertEquals(true, patient.facts().value(SessionHostFacts.KEEP_ALIVE).orElseThrow());
    Patient slow = Patient.healthy().software(POLICY, "KeepAliveInterval", 5);
    assertEquals(
        Map.of(Patient.software(POLICY, "KeepAliveEnable"), dword(1)),
        slow.treated(Remedies.ENABLE_KEEPALIVE));
  }
}
