package rdpdoctor.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.server.policy.OfflineMachine.LSA;
import static rdpdoctor.server.policy.OfflineMachine.POLICY;
import static rdpdoctor.server.policy.OfflineMachine.SERVICES;
import static rdpdoctor.server.policy.OfflineMachine.TERMINAL_SERVER;
import static rdpdoctor.server.policy.OfflineMachine.WINLOGON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.wire.Bytes;

class MachinePolicyTest {

  private static final String SCHANNEL =
      "{current}\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\";
  private static final String GRACE_PERIOD = TERMINAL_SERVER + "\\RCM\\GracePeriod";
  private static final String MARKER = "L$RTMTIMEBOMB_1320153D-8DA3-4e8e-B27B-0D888223A588";

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private MachinePolicy policy() {
    return policy(windows);
  }

  private MachinePolicy policy(OfflineWindows machine) {
    return MachinePolicy.of(OfflineMachine.read(machine, volume));
  }

  private Optional<Closure> closed() {
    return policy().listeners().getFirst().closed();
  }

  @Test
  void a_healthy_machine_listens_and_nothing_about_it_is_assumed() {
    MachinePolicy policy = policy();
    assertEquals(List.of(), policy.assumptions());
    ListenerPolicy listener = policy.listeners().getFirst();
    assertEquals("RDP-Tcp", listener.name());
    assertEquals(Optional.empty(), listener.closed());
    assertEquals(3389, listener.port());
    assertEquals(new LanAdapter.All(), listener.adapter());
    assertEquals(Optional.empty(), listener.maxInstances());
    assertEquals(
        new ListenerProtection(
            2,
            EncryptionLevel.CLIENT_COMPATIBLE,
            true,
            true,
            new ListenerCertificate.OfService(),
            false),
        listener.protection());
    assertEquals(
        new SessionPolicy(false, 2, DrainMode.OFF, false, true, Optional.empty(), true),
        policy.sessions());
    assertEquals(
        new SignInPolicy(IncomingNtlm.ALLOWED, true, true, false, false, false), policy.signIn());
    assertEquals(Set.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2), policy.tls());
  }

  @Test
  void a_workgroup_machine_is_its_own_domain() {
    MachineIdentity identity = policy().identity();
    assertEquals(Optional.empty(), identity.primaryDomain());
    assertEquals("WIN01", identity.ntlmHost().computer());
    assertEquals("WIN01", identity.ntlmHost().domain());
    assertEquals("WIN01", identity.ntlmHost().dnsComputer());
    assertEquals(Bytes.hex("0a0063450000000f"), identity.ntlmHost().version());
  }

  @Test
  void a_member_names_its_domain() {
    MachineIdentity identity =
        policy(OfflineWindows.healthy(new Machine(Edition.SERVER_2019, Membership.DOMAIN)))
            .identity();
    assertEquals(Optional.of("CORP"), identity.primaryDomain().map(PrimaryDomain::name));
    assertEquals("CORP", identity.ntlmHost().domain());
    assertEquals("corp.example", identity.ntlmHost().dnsDomain());
    assertEquals("WIN01.corp.example", identity.ntlmHost().dnsComputer());
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_2003, 0502ce0e0000000f",
    "SERVER_2008_R2, 0601b11d0000000f",
    "SERVER_2012_R2, 060380250000000f"
  })
  void the_ntlm_challenge_tells_the_build(Edition edition, String version) {
    assertEquals(
        Bytes.hex(version),
        policy(OfflineWindows.healthy(edition)).identity().ntlmHost().version());
  }

  @Test
  void denied_connections_close_every_listener() {
    windows.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), closed());
  }

  @Test
  void connections_are_denied_where_nobody_has_allowed_them() {
    windows.without(RegistryHive.SYSTEM, TERMINAL_SERVER, "fDenyTSConnections");
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), closed());
  }

  @Test
  void a_policy_that_denies_connections_wins_over_a_machine_that_allows_them() {
    windows.software(POLICY, "fDenyTSConnections", 1);
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), closed());
  }

  @Test
  void a_policy_that_allows_connections_wins_over_a_machine_that_denies_them() {
    windows
        .system(TERMINAL_SERVER, "fDenyTSConnections", 1)
        .software(POLICY, "fDenyTSConnections", 0);
    assertEquals(Optional.empty(), closed());
  }

  @Test
  void only_server_2003_reads_ts_enabled() {
    windows.system(TERMINAL_SERVER, "TSEnabled", 0);
    assertEquals(Optional.empty(), closed());
  }

  @Test
  void ts_enabled_closes_the_listeners_of_server_2003() {
    OfflineWindows old = OfflineWindows.healthy(Edition.SERVER_2003);
    MachinePolicy policy = policy(old.system(TERMINAL_SERVER, "TSEnabled", 0));
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), policy.listeners().getFirst().closed());
  }

  @ParameterizedTest
  @CsvSource({"TermService", "RpcSs", "Tcpip"})
  void without_a_service_that_is_needed_nothing_listens(String service) {
    windows.system(SERVICES + service, "Start", 4);
    assertEquals(Optional.of(Closure.SERVICE_CANNOT_START), closed());
  }

  @Test
  void without_its_library_the_service_does_not_start() {
    windows.withoutFile("Windows/System32/termsrv.dll");
    assertEquals(Optional.of(Closure.SERVICE_CANNOT_START), closed());
  }

  @Test
  void a_session_host_is_told_by_its_role() {
    assertFalse(policy().sessions().sessionHost());
  }

  @Test
  void a_session_host_licenses_by_its_policy_before_its_own_setting() {
    windows
        .system(TERMINAL_SERVER, "TSAppCompat", 1)
        .system(TERMINAL_SERVER + "\\RCM\\Licensing Core", "LicensingMode", 2)
        .software(POLICY, "LicensingMode", 4);
    MachinePolicy policy = policy();
    assertTrue(policy.sessions().sessionHost());
    assertEquals(LicensingMode.PER_USER, policy.licensing().mode());
  }

  @ParameterizedTest
  @CsvSource({"1, REMOTE_ADMINISTRATION", "2, PER_DEVICE", "4, PER_USER", "5, NOT_SET"})
  void the_licensing_mode_of_the_machine_counts_without_a_policy(int number, LicensingMode mode) {
    windows.system(TERMINAL_SERVER + "\\RCM\\Licensing Core", "LicensingMode", number);
    assertEquals(mode, policy().licensing().mode());
  }

  @Test
  void a_license_server_may_be_named_by_policy() {
    windows.software(POLICY, "LicenseServers", "licenses.corp.example");
    assertTrue(policy().licensing().serverSpecified());
  }

  @Test
  void the_grace_period_ends_120_days_after_its_marker() {
    windows.set(RegistryHive.SYSTEM, GRACE_PERIOD, MARKER, ValueData.binary(new byte[] {1, 2, 3}));
    LicensingPolicy licensing = policy().licensing();
    assertFalse(licensing.serverSpecified());
    assertFalse(licensing.isGracePeriodOver(OfflineWindows.WRITTEN.plus(Duration.ofDays(120))));
    assertTrue(licensing.isGracePeriodOver(OfflineWindows.WRITTEN.plus(Duration.ofDays(121))));
  }

  @Test
  void a_grace_period_that_has_not_begun_is_not_over() {
    assertFalse(
        policy().licensing().isGracePeriodOver(OfflineWindows.WRITTEN.plus(Duration.ofDays(999))));
  }

  @Test
  void a_client_edition_makes_one_session() {
    windows.system("{current}\\Control\\ProductOptions", "ProductType", "WinNT");
    assertEquals(1, policy().sessions().administrativeSessions());
  }

  @ParameterizedTest
  @CsvSource({"0, OFF", "1, UNTIL_RESTART", "2, ON"})
  void drain_mode_is_the_machines(int number, DrainMode mode) {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", number);
    assertEquals(mode, policy().sessions().drainMode());
  }

  @Test
  void logons_are_disabled_by_a_text() {
    windows.software(WINLOGON, "WinStationsDisabled", "1");
    assertTrue(policy().sessions().logonsDisabled());
  }

  @Test
  void the_policy_decides_how_many_sessions_a_user_has() {
    windows.software(POLICY, "fSingleSessionPerUser", 0);
    assertFalse(policy().sessions().singleSessionPerUser());
  }

  @Test
  void users_of_server_2003_have_as_many_sessions_as_they_like_by_default() {
    OfflineWindows old = OfflineWindows.healthy(Edition.SERVER_2003);
    old.without(RegistryHive.SYSTEM, TERMINAL_SERVER, "fSingleSessionPerUser");
    assertFalse(policy(old).sessions().singleSessionPerUser());
  }

  @Test
  void keep_alive_is_a_policy_in_minutes() {
    windows.software(POLICY, "KeepAliveEnable", 1).software(POLICY, "KeepAliveInterval", 5);
    assertEquals(Optional.of(Duration.ofMinutes(5)), policy().sessions().keepAlive());
  }

  @Test
  void a_keep_alive_below_terminal_server_is_one_that_windows_never_reads() {
    windows.system(TERMINAL_SERVER, "KeepAliveEnable", 1);
    assertEquals(Optional.empty(), policy().sessions().keepAlive());
  }

  @Test
  void a_policy_forbids_automatic_reconnection() {
    windows.software(POLICY, "fDisableAutoReconnect", 1);
    assertFalse(policy().sessions().autoReconnect());
  }

  @ParameterizedTest
  @CsvSource({"0, ALLOWED", "1, DENIED_TO_DOMAIN_ACCOUNTS", "2, DENIED"})
  void incoming_ntlm_may_be_restricted(int number, IncomingNtlm incoming) {
    windows.system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", number);
    assertEquals(incoming, policy().signIn().incomingNtlm());
  }

  @Test
  void how_credentials_are_checked_is_the_machines() {
    windows
        .system(LSA, "LimitBlankPasswordUse", 0)
        .system(LSA, "DisableRestrictedAdmin", 0)
        .system(SERVICES + "Netlogon", "Start", 4)
        .software(WINLOGON, "CachedLogonsCount", "0")
        .software(
            "Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters",
            "AllowEncryptionOracle",
            0);
    assertEquals(
        new SignInPolicy(IncomingNtlm.ALLOWED, false, false, true, true, true), policy().signIn());
  }

  @Test
  void schannel_turns_versions_of_tls_off() {
    windows
        .system(SCHANNEL + "TLS 1.0\\Server", "Enabled", 0)
        .system(SCHANNEL + "TLS 1.1\\Server", "DisabledByDefault", 1)
        .system(SCHANNEL + "TLS 1.2\\Client", "Enabled", 0);
    assertEquals(Set.of(TlsVersion.TLS_1_2), policy().tls());
  }

  @Test
  void server_2008_r2_offers_tls_1_2_only_where_it_is_turned_on() {
    OfflineWindows old = OfflineWindows.healthy(Edition.SERVER_2008_R2);
    old.system(SCHANNEL + "TLS 1.2\\Server", "Enabled", 1)
        .system(SCHANNEL + "TLS 1.2\\Server", "DisabledByDefault", 0);
    assertEquals(Set.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_2), policy(old).tls());
  }

  @Test
  void what_could_not_be_read_is_assumed_and_said() {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", "on");
    MachinePolicy policy = policy();
    assertEquals(DrainMode.OFF, policy.sessions().drainMode());
    Assumption assumption = policy.assumptions().getFirst();
    assertEquals(
        "SYSTEM\\ControlSet001\\Control\\Terminal Server\\TSServerDrainMode",
        assumption.location());
    assertEquals("OFF", assumption.assumed());
  }

  @Test
  void without_a_registry_nothing_listens() {
    MachinePolicy policy = MachinePolicy.of(Facts.none());
    assertTrue(policy.listeners().stream().noneMatch(ListenerPolicy::listens));
    assertFalse(policy.assumptions().isEmpty());
  }
}
