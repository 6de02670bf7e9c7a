package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.testkit.TestRegistry.software;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.TestRegistry;

class SecuritySettingsInForceTest {

  private static final String LSA = "{current}\\Control\\Lsa";
  private static final String PROVIDERS = "{current}\\Control\\SecurityProviders";
  private static final String FIREWALL =
      "{current}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";

  private final HostFixture host = new HostFixture();

  @Test
  void what_nobody_set_is_the_default_of_that_windows() {
    assertEquals(SecurityLayerReading.TLS_REQUIRED, host.value(SecurityHostFacts.SECURITY_LAYER));
    assertEquals(EncryptionLevel.CLIENT_COMPATIBLE, host.value(SecurityHostFacts.ENCRYPTION_LEVEL));
    assertEquals(true, host.value(SecurityHostFacts.NLA_REQUIRED));
    assertEquals(false, host.value(HostFacts.NTLM_DENIED));
  }

  @Test
  void the_policy_that_wins_is_the_source() {
    host.system(HostFixture.LISTENER, "SecurityLayer", 2)
        .software(HostFixture.POLICY, "SecurityLayer", 0);
    assertEquals(SecurityLayerReading.RDP_ONLY, host.value(SecurityHostFacts.SECURITY_LAYER));
    assertEquals(
        "SOFTWARE\\" + HostFixture.POLICY + "\\SecurityLayer",
        host.reading(SecurityHostFacts.SECURITY_LAYER).source().locator());
  }

  @Test
  void a_policy_that_cannot_be_read_leaves_it_open() {
    host.system(HostFixture.LISTENER, "UserAuthentication", 0);
    host.registry.unreadable(
        software(HostFixture.POLICY), new Words("the cell is damaged", "セルが壊れている"));
    assertInstanceOf(Reading.Unknown.class, host.reading(SecurityHostFacts.NLA_REQUIRED));
  }

  @Test
  void fips_mode_stands_above_the_level() {
    host.system(HostFixture.LISTENER, "MinEncryptionLevel", 1)
        .system(LSA + "\\FIPSAlgorithmPolicy", "Enabled", 1);
    assertEquals(EncryptionLevel.FIPS, host.value(SecurityHostFacts.ENCRYPTION_LEVEL));
  }

  @Test
  void a_value_out_of_range_says_nothing() {
    host.system(HostFixture.LISTENER, "SecurityLayer", 7);
    assertInstanceOf(Reading.Unknown.class, host.reading(SecurityHostFacts.SECURITY_LAYER));
  }

  @Test
  void a_list_without_credssp_lacks_it() {
    host.registry.system(PROVIDERS, "SecurityProviders", "digest.dll");
    assertEquals(true, host.value(SecurityHostFacts.CREDSSP_MISSING));
    host.registry.system(PROVIDERS, "SecurityProviders", "digest.dll, CredSSP.dll");
    assertEquals(false, host.value(SecurityHostFacts.CREDSSP_MISSING));
  }

  @Test
  void windows_7_needs_tspkg_as_well() {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", "7601");
    host.registry.system(PROVIDERS, "SecurityProviders", "credssp.dll");
    packages("kerberos", "msv1_0");
    assertEquals(true, host.value(SecurityHostFacts.CREDSSP_MISSING));
    packages("kerberos", "tspkg");
    assertEquals(false, host.value(SecurityHostFacts.CREDSSP_MISSING));
  }

  private void packages(String... names) {
    host.registry.put(
        TestRegistry.system(LSA), "Security Packages", new RegistryValue.Strings(List.of(names)));
  }

  @Test
  void windows_2003_has_no_credssp_to_miss() {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", "3790");
    host.registry.system(PROVIDERS, "SecurityProviders", "msapsspc.dll, schannel.dll");
    assertEquals(Optional.empty(), host.derived().best(SecurityHostFacts.CREDSSP_MISSING));
  }

  @Test
  void the_firewall_is_off_where_every_profile_is() {
    host.system(FIREWALL + "DomainProfile", "EnableFirewall", 0)
        .system(FIREWALL + "StandardProfile", "EnableFirewall", 0)
        .system(FIREWALL + "PublicProfile", "EnableFirewall", 1);
    assertEquals(false, host.value(SecurityHostFacts.FIREWALL_OFF));
    host.system(FIREWALL + "PublicProfile", "EnableFirewall", 0);
    assertEquals(true, host.value(SecurityHostFacts.FIREWALL_OFF));
  }

  @Test
  void server_2003_comes_with_its_firewall_off() {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", "3790");
    host.system(FIREWALL + "DomainProfile", "EnableFirewall", 0)
        .system(FIREWALL + "StandardProfile", "EnableFirewall", 0);
    assertEquals(Optional.empty(), host.derived().best(SecurityHostFacts.FIREWALL_OFF));
  }

  @Test
  void a_fault_of_the_machine_is_none_of_a_policy() {
    host.system(HostFixture.TERMINAL_SERVER, "fDenyTSConnections", 1);
    assertEquals(false, host.value(SecurityHostFacts.FAULT_SET_BY_POLICY));
    host.software(HostFixture.POLICY, "fDenyTSConnections", 1);
    assertEquals(true, host.value(SecurityHostFacts.FAULT_SET_BY_POLICY));
  }

  @Test
  void without_a_registry_nothing_follows() {
    host.registry.unreadable(
        RegistryKey.root(RegistryHive.SYSTEM), new Words("no such file", "ファイルがない"));
    assertInstanceOf(Reading.Unknown.class, host.reading(SecurityHostFacts.SECURITY_LAYER));
    assertInstanceOf(Reading.Unknown.class, host.reading(HostFacts.NTLM_DENIED));
  }
}
