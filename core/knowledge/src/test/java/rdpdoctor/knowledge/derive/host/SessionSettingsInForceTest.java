package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.testkit.TestRegistry;

/** Sessions, and the licenses that they need. */
class SessionSettingsInForceTest {

  private static final String LICENSING = HostFixture.TERMINAL_SERVER + "\\RCM\\Licensing Core";
  private static final String GRACE = HostFixture.TERMINAL_SERVER + "\\RCM\\GracePeriod";
  private static final String MARKER = "L$RTMTIMEBOMB_1320153D-8DA3-4e8e-B27B-0D888223A588";

  private final HostFixture host = new HostFixture();

  @ParameterizedTest
  @CsvSource({"4294967295, UNLIMITED", "999999, UNLIMITED", "2, LIMITED", "0, NO_SESSION"})
  void the_limit_is_an_unsigned_number(long number, SessionLimit expected) {
    host.system(HostFixture.LISTENER, "MaxInstanceCount", number);
    assertEquals(expected, host.value(SessionHostFacts.LIMIT));
  }

  @Test
  void without_a_limit_there_is_no_number() {
    host.system(HostFixture.LISTENER, "MaxInstanceCount", 0xffff_ffffL);
    assertInstanceOf(Reading.Absent.class, host.reading(SessionHostFacts.LIMIT_NUMBER));
    host.software(HostFixture.POLICY, "MaxInstanceCount", 2);
    assertEquals(2, host.value(SessionHostFacts.LIMIT_NUMBER));
    assertEquals(
        "SOFTWARE\\" + HostFixture.POLICY + "\\MaxInstanceCount",
        host.reading(SessionHostFacts.LIMIT).source().locator());
  }

  @ParameterizedTest
  @CsvSource({"0, OFF", "1, UNTIL_RESTART", "2, ON"})
  void drain_mode_has_two_kinds(long number, DrainMode expected) {
    host.system(HostFixture.TERMINAL_SERVER, "TSServerDrainMode", number);
    assertEquals(expected, host.value(SessionHostFacts.DRAIN_MODE));
  }

  @Test
  void logons_are_disabled_by_a_text() {
    assertEquals(false, host.value(SessionHostFacts.LOGONS_DISABLED));
    host.registry.software(HostFixture.VERSION + "\\Winlogon", "WinStationsDisabled", "1");
    assertEquals(true, host.value(SessionHostFacts.LOGONS_DISABLED));
  }

  @Test
  void a_time_limit_counts_only_where_the_listener_decides() {
    host.system(HostFixture.LISTENER, "MaxIdleTime", 60_000);
    assertInstanceOf(Reading.Unknown.class, host.reading(SessionHostFacts.TIME_LIMITED));
    host.system(HostFixture.LISTENER, "fInheritMaxIdleTime", 0);
    assertEquals(true, host.value(SessionHostFacts.TIME_LIMITED));
  }

  @Test
  void no_limit_at_all_is_known_once_the_listener_decides() {
    for (String flag :
        new String[] {
          "fInheritMaxIdleTime", "fInheritMaxSessionTime", "fInheritMaxDisconnectionTime"
        }) {
      host.system(HostFixture.LISTENER, flag, 0);
    }
    assertEquals(false, host.value(SessionHostFacts.TIME_LIMITED));
  }

  @Test
  void keep_alive_is_off_unless_a_policy_says_otherwise() {
    host.system(HostFixture.TERMINAL_SERVER, "KeepAliveEnable", 1);
    assertEquals(false, host.value(SessionHostFacts.KEEP_ALIVE));
    host.software(HostFixture.POLICY, "KeepAliveEnable", 1);
    assertEquals(true, host.value(SessionHostFacts.KEEP_ALIVE));
  }

  @ParameterizedTest
  @CsvSource({"1, REMOTE_ADMINISTRATION", "2, PER_DEVICE", "4, PER_USER", "5, NOT_SET"})
  void the_licensing_mode_has_numbers(long number, LicensingMode expected) {
    host.system(LICENSING, "LicensingMode", number);
    assertEquals(expected, host.value(LicensingHostFacts.MODE));
  }

  @Test
  void a_license_server_may_come_from_a_policy() {
    assertEquals(false, host.value(LicensingHostFacts.SERVER_SPECIFIED));
    host.registry.software(HostFixture.POLICY, "LicenseServers", "lic01.corp.example");
    assertEquals(true, host.value(LicensingHostFacts.SERVER_SPECIFIED));
  }

  @Test
  void the_grace_period_lasts_120_days() {
    host.bytes(TestRegistry.system(GRACE), MARKER, "00");
    host.read(TargetFacts.OBSERVED_AT, TestRegistry.WRITTEN.plusSeconds(119 * 86_400L));
    assertEquals(false, host.value(LicensingHostFacts.GRACE_PERIOD_OVER));
  }

  @Test
  void after_that_it_is_over() {
    host.bytes(TestRegistry.system(GRACE), MARKER, "00");
    host.read(TargetFacts.OBSERVED_AT, Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals(true, host.value(LicensingHostFacts.GRACE_PERIOD_OVER));
  }
}
