package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.TestRegistry;

/** Policy, else listener, else default; and never a guess. */
class EffectiveSettingsTest {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  private static final String VERSION = "Microsoft\\Windows NT\\CurrentVersion";
  private static final Words DAMAGED = new Words("the cell is damaged", "セルが壊れている");

  private final TestRegistry registry =
      new TestRegistry()
          .software(VERSION, "CurrentBuildNumber", "17763")
          .key(system(TERMINAL_SERVER + "\\WinStations\\Console"))
          .key(system(LISTENER));

  private EffectiveSettings settings() {
    return EffectiveSettings.of(registry.excerpt());
  }

  private EffectiveSetting ofListener(Setting setting) {
    return settings().of(setting, "RDP-Tcp").orElseThrow();
  }

  private EffectiveSetting denyConnections() {
    return settings().one(TerminalServerSettings.F_DENY_TS_CONNECTIONS);
  }

  private static Outcome inForce(long number) {
    return new Outcome.InForce(new RegistryValue.Dword((int) number));
  }

  @Test
  void a_policy_wins_over_the_local_value() {
    Instant when = Instant.parse("2024-06-07T08:09:10Z");
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 0);
    registry.software(POLICY, "fDenyTSConnections", 1).written(software(POLICY), when);
    EffectiveSetting effective = denyConnections();
    assertEquals(inForce(1), effective.outcome());
    assertEquals(Winner.POLICY, effective.winner());
    assertEquals(Optional.of(when), effective.since());
    assertEquals("SOFTWARE\\" + POLICY + "\\fDenyTSConnections", effective.location());
    assertEquals(
        List.of(Winner.POLICY, Winner.LOCAL),
        effective.candidates().stream().map(Candidate::role).toList());
  }

  @Test
  void without_a_policy_the_local_value_counts() {
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 0);
    assertEquals(inForce(0), denyConnections().outcome());
    assertEquals(Winner.LOCAL, denyConnections().winner());
    assertEquals(
        "SYSTEM\\ControlSet001\\Control\\Terminal Server\\fDenyTSConnections",
        denyConnections().location());
  }

  @Test
  void without_both_the_default_counts_and_connections_are_refused() {
    assertEquals(inForce(1), denyConnections().outcome());
    assertEquals(Winner.DEFAULT, denyConnections().winner());
    assertEquals(Optional.empty(), denyConnections().since());
    assertEquals(
        "connections are refused, and nothing listens",
        denyConnections().meaning().orElseThrow().in(Language.EN));
  }

  @ParameterizedTest
  @CsvSource({"3790,0", "7601,1", "9600,1", "14393,2", "26100,2"})
  void a_default_is_that_of_the_generation(String build, long securityLayer) {
    registry.software(VERSION, "CurrentBuildNumber", build);
    assertEquals(
        inForce(securityLayer), ofListener(ListenerSecuritySettings.SECURITY_LAYER).outcome());
  }

  @Test
  void a_default_of_an_unknown_generation_is_known_only_where_all_agree() {
    registry.software(VERSION, "CurrentBuildNumber", "?");
    assertEquals(inForce(3389), ofListener(ListenerSettings.PORT_NUMBER).outcome());
    assertInstanceOf(
        Outcome.Unknown.class, ofListener(ListenerSecuritySettings.SECURITY_LAYER).outcome());
  }

  @Test
  void a_policy_that_could_not_be_read_leaves_the_value_unknown() {
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 0);
    registry.unreadable(software("Policies"), DAMAGED);
    assertEquals(new Outcome.Unknown(DAMAGED), denyConnections().outcome());
    assertEquals(Winner.NOBODY, denyConnections().winner());
  }

  @Test
  void a_policy_decides_even_where_the_local_value_could_not_be_read() {
    registry.software(POLICY, "fDenyTSConnections", 1);
    registry.unreadable(system("{current}\\Control"), DAMAGED);
    assertEquals(inForce(1), denyConnections().outcome());
  }

  @Test
  void an_unreadable_listener_is_not_one_with_defaults() {
    registry.unreadable(system(LISTENER), DAMAGED);
    assertEquals(new Outcome.Unknown(DAMAGED), ofListener(ListenerSettings.PORT_NUMBER).outcome());
  }

  @Test
  void every_listener_is_looked_at_but_not_the_console() {
    registry.system(LISTENER, "PortNumber", 3390);
    registry.system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "PortNumber", 1494);
    registry.system(TERMINAL_SERVER + "\\WinStations\\Console", "PortNumber", 1);
    assertEquals(
        List.of("ICA-Tcp 1494", "RDP-Tcp 3390"),
        settings().of(ListenerSettings.PORT_NUMBER).stream()
            .map(each -> each.scope() + " " + each.number().orElseThrow())
            .toList());
    assertEquals(Winner.LISTENER, ofListener(ListenerSettings.PORT_NUMBER).winner());
  }

  @Test
  void without_system_the_listeners_are_unknown_and_a_policy_still_counts() {
    RegistryExcerpt only =
        new RegistryExcerpt(
            Map.of(
                RegistryKey.root(RegistryHive.SYSTEM),
                new KeyReading.Unreadable(DAMAGED),
                software(POLICY),
                new KeyReading.Present(
                    TestRegistry.WRITTEN,
                    List.of(
                        new rdpdoctor.diagnosis.registry.NamedValue(
                            "UserAuthentication", new RegistryValue.Dword(1))),
                    List.of())));
    EffectiveSettings settings = EffectiveSettings.of(only);
    assertEquals(
        inForce(1),
        settings.of(ListenerSecuritySettings.USER_AUTHENTICATION, "*").orElseThrow().outcome());
    assertInstanceOf(
        Outcome.Unknown.class,
        settings.of(ListenerSettings.PORT_NUMBER, "*").orElseThrow().outcome());
  }

  @Test
  void fips_mode_stands_above_the_encryption_level_of_policy_and_listener() {
    registry.system(LISTENER, "MinEncryptionLevel", 1);
    registry.software(POLICY, "MinEncryptionLevel", 2);
    registry.system("{current}\\Control\\Lsa\\FIPSAlgorithmPolicy", "Enabled", 1);
    EffectiveSetting level = ofListener(ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL);
    assertEquals(inForce(4), level.outcome());
    assertEquals(Winner.FIPS, level.winner());
    assertEquals(
        "SYSTEM\\ControlSet001\\Control\\Lsa\\FIPSAlgorithmPolicy\\Enabled", level.location());
  }

  @Test
  void fips_mode_that_is_off_leaves_the_level_to_the_policy() {
    registry.software(POLICY, "MinEncryptionLevel", 3);
    registry.system("{current}\\Control\\Lsa\\FIPSAlgorithmPolicy", "Enabled", 0);
    assertEquals(inForce(3), ofListener(ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL).outcome());
  }

  @Test
  void server_2003_keeps_fips_mode_in_another_place() {
    registry.software(VERSION, "CurrentBuildNumber", "3790");
    registry.system("{current}\\Control\\Lsa", "FIPSAlgorithmPolicy", 1);
    assertEquals(inForce(4), ofListener(ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL).outcome());
  }

  @Test
  void a_limit_that_the_listener_inherits_is_the_account_s() {
    registry.system(LISTENER, "MaxIdleTime", 60_000);
    registry.system(LISTENER, "fInheritMaxIdleTime", 1);
    EffectiveSetting limit = ofListener(SessionSettings.MAX_IDLE_TIME);
    assertEquals(new Outcome.FromUserAccount(), limit.outcome());
    assertEquals(Winner.USER_ACCOUNT, limit.winner());
  }

  @Test
  void a_limit_that_the_listener_does_not_inherit_is_its_own() {
    registry.system(LISTENER, "MaxIdleTime", 60_000);
    registry.system(LISTENER, "fInheritMaxIdleTime", 0);
    assertEquals(inForce(60_000), ofListener(SessionSettings.MAX_IDLE_TIME).outcome());
  }

  @Test
  void a_policy_of_a_limit_wins_over_the_account_even_as_text() {
    registry.software(POLICY, "MaxIdleTime", "0");
    registry.system(LISTENER, "fInheritMaxIdleTime", 1);
    assertEquals(inForce(0), ofListener(SessionSettings.MAX_IDLE_TIME).outcome());
    assertEquals(Winner.POLICY, ofListener(SessionSettings.MAX_IDLE_TIME).winner());
  }

  @Test
  void the_highest_number_of_connections_is_no_negative_one() {
    registry.system(LISTENER, "MaxInstanceCount", 0xFFFF_FFFFL);
    EffectiveSetting limit = ofListener(ListenerSettings.MAX_INSTANCE_COUNT);
    assertEquals(Optional.of(0xFFFF_FFFFL), limit.number());
    assertEquals("無制限", limit.meaning().orElseThrow().in(Language.JA));
  }

  @Test
  void a_value_of_the_wrong_type_is_a_fault_and_not_the_default() {
    registry.system(LISTENER, "PortNumber", "3389");
    EffectiveSetting port = ofListener(ListenerSettings.PORT_NUMBER);
    assertEquals(
        new Outcome.Faulty(new RegistryValue.Text("3389", false), ValueFault.WRONG_TYPE),
        port.outcome());
    assertEquals(Winner.LISTENER, port.winner());
    assertEquals(Optional.empty(), port.number());
  }

  @Test
  void a_value_of_the_wrong_length_is_a_fault() {
    RegistryValue threeBytes = new RegistryValue.Malformed(RegistryType.DWORD, "3d0d00");
    registry.put(system(LISTENER), "PortNumber", threeBytes);
    registry.put(system(LISTENER), "SSLCertificateSHA1Hash", new RegistryValue.Binary("00ff"));
    assertEquals(
        new Outcome.Faulty(threeBytes, ValueFault.WRONG_LENGTH),
        ofListener(ListenerSettings.PORT_NUMBER).outcome());
    assertEquals(
        new Outcome.Faulty(new RegistryValue.Binary("00ff"), ValueFault.WRONG_LENGTH),
        ofListener(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH).outcome());
  }

  @ParameterizedTest
  @CsvSource({"0", "65536", "4294967295"})
  void a_number_out_of_range_is_a_fault(long port) {
    registry.system(LISTENER, "PortNumber", port);
    assertEquals(
        new Outcome.Faulty(new RegistryValue.Dword((int) port), ValueFault.OUT_OF_RANGE),
        ofListener(ListenerSettings.PORT_NUMBER).outcome());
  }

  @Test
  void a_number_kept_as_text_is_read_as_one() {
    registry.software(VERSION + "\\Winlogon", "CachedLogonsCount", "0");
    EffectiveSetting count = settings().one(LogonSettings.CACHED_LOGONS_COUNT);
    assertEquals(Optional.of(0L), count.number());
    registry.software(VERSION + "\\Winlogon", "CachedLogonsCount", "many");
    assertInstanceOf(
        Outcome.Faulty.class, settings().one(LogonSettings.CACHED_LOGONS_COUNT).outcome());
  }

  @Test
  void a_rival_policy_is_no_copy_of_the_value() {
    registry.software(POLICY, "CertTemplateName", "RemoteDesktop");
    assertEquals(
        new Outcome.Unset(), ofListener(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH).outcome());
  }

  @Test
  void the_private_profile_has_another_name_among_the_policies() {
    registry.system(
        "{current}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile",
        "EnableFirewall",
        1);
    registry.software("Policies\\Microsoft\\WindowsFirewall\\PrivateProfile", "EnableFirewall", 0);
    EffectiveSetting enabled = settings().one(FirewallSettings.PRIVATE_ENABLE_FIREWALL);
    assertEquals(inForce(0), enabled.outcome());
    assertEquals(Winner.POLICY, enabled.winner());
  }

  @Test
  void a_missing_service_does_not_start_by_default() {
    assertEquals(new Outcome.Unset(), settings().one(ServiceSettings.TERM_SERVICE_START).outcome());
  }

  @Test
  void each_of_several_services_has_its_own_value() {
    registry.system("{current}\\Services\\TDTCP", "Start", 4);
    assertEquals(
        Optional.of(4L), settings().of(ServiceSettings.RDPWD, "TDTCP").orElseThrow().number());
    assertEquals(
        Optional.empty(), settings().of(ServiceSettings.RDPWD, "RDPWD").orElseThrow().number());
  }

  @Test
  void a_protocol_and_its_side_are_one_scope() {
    registry.system(
        "{current}\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Server",
        "Enabled",
        0xFFFF_FFFFL);
    EffectiveSetting enabled =
        settings()
            .of(CryptographySettings.SCHANNEL_PROTOCOLS, "TLS 1.2\\Server", "Enabled")
            .orElseThrow();
    assertEquals("on", enabled.meaning().orElseThrow().in(Language.EN));
  }

  @Test
  void a_power_scheme_without_a_choice_has_the_shipped_time() {
    String group = "238c9fa8-0aad-41ed-83f4-97be242c8f20";
    String sleep = "29f6c1db-86da-48c5-9fdb-f2b67b1f44da";
    String power = "{current}\\Control\\Power\\";
    registry.system(
        power + "PowerSettings\\" + group + "\\" + sleep + "\\DefaultPowerSchemeValues\\balanced",
        "AcSettingIndex",
        1800);
    registry.key(system(power + "User\\PowerSchemes\\balanced"));
    assertEquals(
        Optional.of(1800L), settings().of(PowerSettings.SLEEP, "balanced").orElseThrow().number());
  }

  @ParameterizedTest
  @EnumSource
  void all_settings_of_an_empty_machine_are_read_in_every_generation(WindowsGeneration generation) {
    RegistryExcerpt excerpt = registry.excerpt();
    List<EffectiveSetting> all =
        new EffectiveSettings(excerpt, PossibleGenerations.of(generation)).all();
    assertTrue(all.size() > 150, () -> all.size() + " settings");
    for (EffectiveSetting effective : all) {
      assertEquals(Optional.empty(), unknown(effective), effective.setting().id());
      assertEquals(
          Optional.empty(),
          effective
              .decidedBy()
              .filter(by -> by.role() != Winner.USER_ACCOUNT && by.role() != Winner.LOCAL));
    }
  }

  private static Optional<Outcome> unknown(EffectiveSetting effective) {
    return Optional.of(effective.outcome()).filter(Outcome.Unknown.class::isInstance);
  }
}
