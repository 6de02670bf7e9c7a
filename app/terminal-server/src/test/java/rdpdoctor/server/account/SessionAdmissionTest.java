package rdpdoctor.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.server.policy.OfflineMachine.LISTENER;
import static rdpdoctor.server.policy.OfflineMachine.POLICY;
import static rdpdoctor.server.policy.OfflineMachine.TERMINAL_SERVER;
import static rdpdoctor.server.policy.OfflineMachine.WINLOGON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.policy.OfflineMachine;

class SessionAdmissionTest {

  private static final String MARKER = "L$RTMTIMEBOMB_1320153D-8DA3-4e8e-B27B-0D888223A588";
  private static final Instant NOW = OfflineWindows.WRITTEN.plus(Duration.ofDays(10));
  private static final Instant MUCH_LATER = OfflineWindows.WRITTEN.plus(Duration.ofDays(130));

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private SessionAdmission admission() {
    return new SessionAdmission(MachinePolicy.of(OfflineMachine.read(windows, volume)));
  }

  private Optional<Refusal> refusal(boolean returns, boolean administrative, int sessions) {
    SessionAdmission admission = admission();
    return admission.refusal(
        new SessionRequest(
            admission.policy().listeners().getFirst(),
            returns,
            administrative,
            sessions,
            sessions));
  }

  private Optional<Refusal> ofNew(int sessions) {
    return refusal(false, false, sessions);
  }

  private void sessionHost() {
    windows
        .system(TERMINAL_SERVER, "TSAppCompat", 1)
        .system(TERMINAL_SERVER + "\\RCM\\Licensing Core", "LicensingMode", 2);
  }

  @ParameterizedTest
  @CsvSource({"0, ", "1, ", "2, ADMINISTRATIVE_SESSIONS_TAKEN"})
  void without_the_role_of_a_session_host_there_are_two_sessions(int sessions, Refusal expected) {
    assertEquals(Optional.ofNullable(expected), ofNew(sessions));
  }

  @Test
  void a_client_edition_makes_one_session() {
    windows.system("{current}\\Control\\ProductOptions", "ProductType", "WinNT");
    assertEquals(Optional.of(Refusal.ADMINISTRATIVE_SESSIONS_TAKEN), ofNew(1));
  }

  @Test
  void a_session_host_makes_as_many_sessions_as_are_wanted() {
    sessionHost();
    assertEquals(Optional.empty(), ofNew(500));
  }

  @Test
  void a_session_host_makes_two_administrative_sessions() {
    sessionHost();
    assertEquals(Optional.of(Refusal.ADMINISTRATIVE_SESSIONS_TAKEN), refusal(false, true, 2));
  }

  @ParameterizedTest
  @CsvSource({"2, ", "3, CONNECTION_LIMIT"})
  void max_instance_count_limits_the_sessions_of_a_listener(int sessions, Refusal expected) {
    sessionHost();
    windows.system(LISTENER, "MaxInstanceCount", 3);
    assertEquals(Optional.ofNullable(expected), ofNew(sessions));
  }

  @Test
  void the_limit_of_the_policy_wins() {
    sessionHost();
    windows.system(LISTENER, "MaxInstanceCount", 3).software(POLICY, "MaxInstanceCount", 1);
    assertEquals(Optional.of(Refusal.CONNECTION_LIMIT), ofNew(1));
  }

  @Test
  void a_limit_of_zero_lets_nobody_in() {
    windows.system(LISTENER, "MaxInstanceCount", 0);
    assertEquals(Optional.of(Refusal.CONNECTION_LIMIT), ofNew(0));
  }

  @Test
  void who_comes_back_to_a_session_needs_no_further_one() {
    windows.system(LISTENER, "MaxInstanceCount", 1);
    assertEquals(Optional.empty(), refusal(true, false, 1));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void a_draining_server_takes_those_back_who_have_a_session(int mode) {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", mode);
    assertEquals(Optional.empty(), refusal(true, false, 1));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void a_draining_server_takes_nobody_else(int mode) {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", mode);
    assertEquals(Optional.of(Refusal.DRAINING), ofNew(0));
  }

  @Test
  void a_draining_server_lets_its_administrators_in() {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", 2);
    assertEquals(Optional.empty(), refusal(false, true, 0));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void disabled_logons_keep_everybody_out(boolean returns) {
    windows.software(WINLOGON, "WinStationsDisabled", "1");
    assertEquals(Optional.of(Refusal.LOGONS_DISABLED), refusal(returns, false, 0));
  }

  @Test
  void logons_may_be_disabled_for_a_listener() {
    windows.system(LISTENER, "fLogonDisabled", 1);
    assertEquals(Optional.of(Refusal.LISTENER_LOGON_DISABLED), ofNew(0));
  }

  private void gracePeriod() {
    windows.set(
        RegistryHive.SYSTEM,
        TERMINAL_SERVER + "\\RCM\\GracePeriod",
        MARKER,
        ValueData.binary(new byte[] {1, 2, 3}));
  }

  @Test
  void administration_needs_no_license() {
    assertEquals(new LicenseDecision.NotNeeded(), admission().license(false, MUCH_LATER));
  }

  @Test
  void a_session_host_without_a_license_server_gives_sessions_away_at_first() {
    sessionHost();
    gracePeriod();
    assertEquals(new LicenseDecision.NotNeeded(), admission().license(false, NOW));
  }

  @Test
  void then_it_refuses_them_for_want_of_a_license_server() {
    sessionHost();
    gracePeriod();
    assertEquals(new LicenseDecision.Refused(6, 1, 0x101), admission().license(false, MUCH_LATER));
  }

  @Test
  void an_administrator_gets_in_even_then() {
    sessionHost();
    gracePeriod();
    assertEquals(new LicenseDecision.NotNeeded(), admission().license(true, MUCH_LATER));
  }

  @Test
  void a_session_host_with_a_license_server_issues_licenses_for_devices() {
    sessionHost();
    windows.software(POLICY, "LicenseServers", "licenses.corp.example");
    assertEquals(new LicenseDecision.PerDevice(), admission().license(false, MUCH_LATER));
  }

  @Test
  void or_books_them_for_users() {
    sessionHost();
    windows
        .software(POLICY, "LicenseServers", "licenses.corp.example")
        .software(POLICY, "LicensingMode", 4);
    assertEquals(new LicenseDecision.PerUser(), admission().license(false, MUCH_LATER));
  }
}
