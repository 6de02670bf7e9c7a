package rdpdoctor.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.server.policy.OfflineMachine.LISTENER;
import static rdpdoctor.server.policy.OfflineMachine.LSA;
import static rdpdoctor.server.policy.OfflineMachine.POLICY;
import static rdpdoctor.server.policy.OfflineMachine.SERVICES;
import static rdpdoctor.server.policy.OfflineMachine.TERMINAL_SERVER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

class ListenerPolicyTest {

  private static final String SECOND = TERMINAL_SERVER + "\\WinStations\\RDP-Second";
  private static final String LAN_TABLE = TERMINAL_SERVER + "\\lanatable";
  private static final String ADAPTER = "{11111111-2222-3333-4444-555555555555}";
  private static final String MY_STORE = "Microsoft\\SystemCertificates\\MY\\Certificates\\";
  private static final String MACHINE_KEYS = "ProgramData/Microsoft/Crypto/RSA/MachineKeys/";
  private static final byte[] THUMBPRINT = new byte[20];

  static {
    THUMBPRINT[0] = (byte) 0xab;
  }

  @TempDir private Path volume;

  private OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private List<ListenerPolicy> listeners() {
    return MachinePolicy.of(OfflineMachine.read(windows, volume)).listeners();
  }

  private ListenerPolicy listener() {
    return listeners().getFirst();
  }

  @Test
  void a_listener_may_be_switched_off() {
    windows.system(LISTENER, "fEnableWinStation", 0);
    assertEquals(Optional.of(Closure.DISABLED), listener().closed());
  }

  @Test
  void a_listener_has_its_own_port() {
    windows.system(LISTENER, "PortNumber", 13389);
    assertEquals(13389, listener().port());
  }

  @Test
  void a_port_that_is_none_keeps_a_listener_from_starting() {
    windows.system(LISTENER, "PortNumber", "3389");
    assertEquals(Optional.of(Closure.DAMAGED), listener().closed());
  }

  @Test
  void a_listener_without_its_protocol_does_not_start() {
    windows.without(RegistryHive.SYSTEM, LISTENER, "LoadableProtocol_Object");
    assertEquals(Optional.of(Closure.DAMAGED), listener().closed());
  }

  private void second(int port) {
    for (String name : List.of("WdName", "PdName", "PdDLL", "LoadableProtocol_Object")) {
      windows.system(SECOND, name, "tcp");
    }
    windows
        .system(SECOND, "WdName", "Microsoft RDP 8.0")
        .system(SECOND, "PdDLL", "tdtcp")
        .system(SECOND, "LoadableProtocol_Object", "{5828227c-20cf-4408-b73f-73ab70b8849f}")
        .system(SECOND, "PortNumber", port)
        .system(SECOND, "SecurityLayer", 1)
        .system(SECOND, "UserAuthentication", 0)
        .system(SECOND, "fEnableWinStation", 1);
  }

  @Test
  void each_listener_has_settings_of_its_own() {
    second(3390);
    List<ListenerPolicy> listeners = listeners();
    assertEquals(
        List.of("RDP-Second", "RDP-Tcp"), listeners.stream().map(ListenerPolicy::name).toList());
    assertTrue(listeners.stream().allMatch(ListenerPolicy::listens));
    assertEquals(
        List.of(false, true),
        listeners.stream().map(ListenerPolicy::protection).map(p -> p.nlaRequired()).toList());
  }

  @Test
  void of_two_listeners_on_one_port_one_listens() {
    second(3389);
    assertEquals(
        List.of(Optional.empty(), Optional.of(Closure.PORT_TAKEN)),
        listeners().stream().map(ListenerPolicy::closed).toList());
  }

  @Test
  void a_listener_that_is_switched_off_takes_no_port() {
    second(3389);
    windows.system(SECOND, "fEnableWinStation", 0);
    assertEquals(
        List.of(Optional.of(Closure.DISABLED), Optional.empty()),
        listeners().stream().map(ListenerPolicy::closed).toList());
  }

  @Test
  void a_listener_of_another_protocol_is_not_ours() {
    second(1494);
    windows.system(SECOND, "WdName", "Citrix ICA 3.0");
    assertEquals(List.of("RDP-Tcp"), listeners().stream().map(ListenerPolicy::name).toList());
  }

  @Test
  void a_listener_may_keep_to_one_adapter() {
    windows
        .system(LISTENER, "LanAdapter", 2)
        .system(LAN_TABLE + "\\" + ADAPTER, "LanaId", 2)
        .set(
            RegistryHive.SYSTEM,
            SERVICES + "Tcpip\\Parameters\\Interfaces\\" + ADAPTER,
            "IPAddress",
            ValueData.multiString(List.of("127.0.0.7")));
    ListenerPolicy listener = listener();
    assertEquals(new LanAdapter.One(2, List.of("127.0.0.7")), listener.adapter());
    assertTrue(listener.listens());
  }

  @Test
  void an_adapter_that_is_gone_keeps_a_listener_from_starting() {
    windows.system(LISTENER, "LanAdapter", 3).system(LAN_TABLE + "\\" + ADAPTER, "LanaId", 2);
    assertEquals(new LanAdapter.Missing(3), listener().adapter());
  }

  @Test
  void a_missing_adapter_is_why_it_does_not_listen() {
    windows.system(LISTENER, "LanAdapter", 3);
    assertEquals(Optional.of(Closure.ADAPTER_MISSING), listener().closed());
  }

  @ParameterizedTest
  @CsvSource({"5, , 5", "5, 7, 7", "5, 999999, ", "-1, 3, 3", "0, , 0", "-1, , "})
  void the_policy_limits_sessions_before_the_listener(
      int listener, Integer policy, Integer expected) {
    windows.system(LISTENER, "MaxInstanceCount", listener);
    Optional.ofNullable(policy)
        .ifPresent(number -> windows.software(POLICY, "MaxInstanceCount", number));
    assertEquals(Optional.ofNullable(expected), listener().maxInstances());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2"})
  void the_security_layer_is_the_listeners(int local, int expected) {
    windows.system(LISTENER, "SecurityLayer", local);
    assertEquals(expected, listener().protection().securityLayer());
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "2, 0", "2, 1"})
  void the_security_layer_of_the_policy_wins(int local, int policy) {
    windows.system(LISTENER, "SecurityLayer", local).software(POLICY, "SecurityLayer", policy);
    assertEquals(policy, listener().protection().securityLayer());
  }

  @ParameterizedTest
  @CsvSource({"1, LOW", "2, CLIENT_COMPATIBLE", "3, HIGH", "4, FIPS"})
  void the_encryption_level_is_the_listeners(int local, EncryptionLevel expected) {
    windows.system(LISTENER, "MinEncryptionLevel", local);
    assertEquals(expected, listener().protection().encryptionLevel());
  }

  @Test
  void the_encryption_level_of_the_policy_wins() {
    windows.system(LISTENER, "MinEncryptionLevel", 1).software(POLICY, "MinEncryptionLevel", 3);
    assertEquals(EncryptionLevel.HIGH, listener().protection().encryptionLevel());
  }

  @Test
  void fips_mode_wins_over_listener_and_policy() {
    windows
        .system(LISTENER, "MinEncryptionLevel", 1)
        .software(POLICY, "MinEncryptionLevel", 3)
        .system(LSA + "\\FipsAlgorithmPolicy", "Enabled", 1);
    assertEquals(EncryptionLevel.FIPS, listener().protection().encryptionLevel());
  }

  @ParameterizedTest
  @CsvSource({"0, , false", "1, , true", "0, 1, true", "1, 0, false", "2, , false"})
  void the_policy_requires_nla_before_the_listener(int local, Integer policy, boolean isRequired) {
    windows.system(LISTENER, "UserAuthentication", local);
    Optional.ofNullable(policy)
        .ifPresent(number -> windows.software(POLICY, "UserAuthentication", number));
    assertEquals(isRequired, listener().protection().nlaRequired());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void negotiation_is_the_listeners_alone(int number, boolean isAllowed) {
    windows.system(LISTENER, "fAllowSecProtocolNegotiation", number);
    assertEquals(isAllowed, listener().protection().negotiationAllowed());
  }

  @Test
  void a_value_without_the_f_is_one_that_windows_never_reads() {
    windows.system(LISTENER, "AllowSecProtocolNegotiation", 0);
    assertTrue(listener().protection().negotiationAllowed());
  }

  private void pin(byte[] thumbprint) {
    windows.set(
        RegistryHive.SYSTEM, LISTENER, "SSLCertificateSHA1Hash", ValueData.binary(thumbprint));
  }

  @Test
  void a_certificate_that_is_there_may_be_pinned() {
    pin(THUMBPRINT);
    windows.key(RegistryHive.SOFTWARE, MY_STORE + "AB" + "00".repeat(19));
    assertEquals(
        new ListenerCertificate.Pinned("AB" + "00".repeat(19)),
        listener().protection().certificate());
  }

  @Test
  void in_place_of_a_pinned_certificate_that_is_gone_the_service_takes_its_own() {
    pin(THUMBPRINT);
    assertEquals(
        new ListenerCertificate.PinUnusable(
            "SYSTEM\\ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp"
                + "\\SSLCertificateSHA1Hash"),
        listener().protection().certificate());
  }

  @Test
  void a_thumbprint_of_a_wrong_length_pins_nothing() {
    pin(new byte[] {1, 2, 3});
    assertInstanceOf(ListenerCertificate.PinUnusable.class, listener().protection().certificate());
  }

  @Test
  void zeros_pin_nothing_and_harm_nobody() {
    pin(new byte[20]);
    assertEquals(new ListenerCertificate.OfService(), listener().protection().certificate());
  }

  @Test
  void server_2003_has_no_certificate_unless_one_is_pinned() {
    windows = OfflineWindows.healthy(Edition.SERVER_2003);
    assertEquals(new ListenerCertificate.None(), listener().protection().certificate());
  }

  @Test
  void a_certificate_whose_key_file_is_gone_cannot_be_used() {
    windows
        .set(
            RegistryHive.SYSTEM,
            TERMINAL_SERVER + "\\WinStations",
            "SelfSignedCertificate",
            ValueData.binary(THUMBPRINT))
        .key(
            RegistryHive.SOFTWARE,
            "Microsoft\\SystemCertificates\\Remote Desktop\\Certificates\\AB" + "00".repeat(19))
        .withoutFile(
            MACHINE_KEYS + "f686aace6942fb7f7ceb231212eef4a4_00000000-0000-4000-8000-000000000001")
        .file(MACHINE_KEYS + "the key of something else");
    assertEquals(new ListenerCertificate.KeyUnreadable(), listener().protection().certificate());
  }

  @Test
  void the_certificate_of_standard_rdp_security_may_be_damaged() {
    windows.set(
        RegistryHive.SYSTEM,
        TERMINAL_SERVER + "\\RCM",
        "Certificate",
        ValueData.binary(new byte[] {1, 2, 3}));
    assertTrue(listener().protection().legacyCertificateDamaged());
  }

  @ParameterizedTest
  @CsvSource({"0, , false", "1, , true", "0, 1, true", "1, 0, false"})
  void the_policy_prompts_for_passwords_before_the_listener(
      int local, Integer policy, boolean prompts) {
    windows.system(LISTENER, "fPromptForPassword", local);
    Optional.ofNullable(policy)
        .ifPresent(number -> windows.software(POLICY, "fPromptForPassword", number));
    assertEquals(prompts, listener().promptForPassword());
  }

  @Test
  void logons_through_a_listener_may_be_disabled() {
    windows.system(LISTENER, "fLogonDisabled", 1);
    assertTrue(listener().logonDisabled());
  }

  private static final List<Function<TimeLimits, Optional<Duration>>> LIMITS =
      List.of(TimeLimits::active, TimeLimits::idle, TimeLimits::disconnected);

  private List<Optional<Duration>> limits() {
    TimeLimits limits = listener().limits();
    return LIMITS.stream().map(limit -> limit.apply(limits)).toList();
  }

  @Test
  void limits_of_the_listener_count_where_it_does_not_leave_them_to_the_users() {
    windows
        .system(LISTENER, "MaxConnectionTime", 60_000)
        .system(LISTENER, "MaxIdleTime", 120_000)
        .system(LISTENER, "MaxDisconnectionTime", 180_000)
        .system(LISTENER, "fInheritMaxSessionTime", 0)
        .system(LISTENER, "fInheritMaxIdleTime", 0)
        .system(LISTENER, "fInheritMaxDisconnectionTime", 0)
        .system(LISTENER, "fInheritResetBroken", 0)
        .system(LISTENER, "fResetBroken", 1);
    assertEquals(
        List.of(
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(2)),
            Optional.of(Duration.ofMinutes(3))),
        limits());
  }

  @Test
  void limits_that_are_left_to_the_users_do_not_count() {
    windows.system(LISTENER, "MaxIdleTime", 120_000).system(LISTENER, "fInheritMaxIdleTime", 1);
    assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), limits());
  }

  @Test
  void limits_of_the_policy_win() {
    windows
        .system(LISTENER, "MaxIdleTime", 120_000)
        .system(LISTENER, "fInheritMaxIdleTime", 0)
        .software(POLICY, "MaxIdleTime", 300_000)
        .software(POLICY, "fResetBroken", 1);
    TimeLimits limits = listener().limits();
    assertEquals(Optional.of(Duration.ofMinutes(5)), limits.idle());
    assertTrue(limits.endsSession());
  }

  @Test
  void a_policy_that_is_turned_off_writes_a_text() {
    windows
        .system(LISTENER, "MaxIdleTime", 120_000)
        .system(LISTENER, "fInheritMaxIdleTime", 0)
        .software(POLICY, "MaxIdleTime", "0");
    assertEquals(Optional.empty(), listener().limits().idle());
  }

  @Test
  void a_session_may_be_kept_for_the_client_that_it_was_of() {
    assertFalse(listener().reconnectSameClient());
  }

  @Test
  void it_is_kept_so_where_the_listener_says_it_and_not_the_users() {
    windows.system(LISTENER, "fReconnectSame", 1).system(LISTENER, "fInheritReconnectSame", 0);
    assertTrue(listener().reconnectSameClient());
  }

  @Test
  void a_policy_starts_a_program_before_the_listener() {
    windows
        .system(LISTENER, "InitialProgram", "local.exe")
        .system(LISTENER, "fInheritInitialProgram", 0)
        .software(POLICY, "InitialProgram", "policy.exe")
        .software(POLICY, "WorkDirectory", "C:\\Work");
    assertEquals(
        Optional.of(new StartProgram("policy.exe", "C:\\Work")), listener().startProgram());
  }

  @Test
  void without_a_program_there_is_the_desktop() {
    assertEquals(Optional.empty(), listener().startProgram());
  }
}
