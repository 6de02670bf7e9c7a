package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.POWER;
import static rdpdoctor.knowledge.HealthyHost.SCHEME;
import static rdpdoctor.knowledge.HealthyHost.SLEEP_AFTER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.HostFacts;

/** How Windows starts, and how it keeps running. */
class BootTest {

  private final DerivedHost host = DerivedHost.healthy();

  @ParameterizedTest
  @ValueSource(strings = {"Core", "CoreSingleLanguage", "HomePremium", "Starter"})
  void home_editions_have_no_host(String edition) {
    host.registry.software(WINDOWS, "EditionID", edition);
    host.assertKnown(BootFacts.EDITION_WITHOUT_HOST, true, "SOFTWARE\\" + WINDOWS + "\\EditionID");
  }

  @Test
  void safe_mode_is_minimal_or_with_networking() {
    host.registry.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 1);
    host.assertKnown(BootFacts.SAFE_MODE, true);
    host.registry.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 2);
    host.assertKnown(BootFacts.SAFE_MODE, false);
    host.assertKnown(BootFacts.SAFE_MODE_WITH_NETWORK, true);
  }

  @Test
  void another_control_set_for_the_next_start_is_noticed() {
    host.registry.system("Select", "Default", 2);
    host.assertKnown(BootFacts.CONTROL_SET_MISMATCH, true, "SYSTEM\\Select\\Default");
  }

  @Test
  void a_key_without_its_space_is_noticed() {
    host.registry.system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0);
    host.assertKnown(
        BootFacts.STRAY_SETTINGS,
        true,
        "SYSTEM\\{current}\\Control\\TerminalServer\\fDenyTSConnections");
  }

  @Test
  void a_kiosk_is_no_fault_and_a_missing_userinit_is_one() {
    host.registry.software(WINDOWS + "\\Winlogon", "Shell", "kiosk.exe");
    host.assertKnown(BootFacts.LOGON_PROGRAM_BROKEN, false);
    host.registry.software(WINDOWS + "\\Winlogon", "Userinit", "C:\\gone.exe,");
    host.assertKnown(BootFacts.LOGON_PROGRAM_BROKEN, true);
  }

  @Test
  void the_scheme_in_use_lets_the_machine_sleep() {
    host.registry.system(POWER + "\\other\\" + SLEEP_AFTER, "ACSettingIndex", 1800);
    host.assertKnown(HostFacts.MAY_SLEEP, false);
    host.registry.system(POWER + "\\" + SCHEME + "\\" + SLEEP_AFTER, "ACSettingIndex", 1800);
    host.assertKnown(HostFacts.MAY_SLEEP, true);
  }
}
