package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Restart;
import rdpdoctor.knowledge.setting.SettingWords;
import rdpdoctor.knowledge.setting.Severity;
import rdpdoctor.knowledge.setting.SystemSettings;
import rdpdoctor.knowledge.setting.TerminalServerSettings;

class ResourceWordsTest {

  private static final String TERMINAL_SERVER = "ControlSet002\\Control\\Terminal Server";

  private static Resource system(String path, String name) {
    return new Resource.Value(new RegistryKey(RegistryHive.SYSTEM, path), name);
  }

  private static Resource policy(String name) {
    return new Resource.Value(
        new RegistryKey(
            RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT\\Terminal Services"),
        name);
  }

  @Test
  void a_value_and_its_policy_copy_are_the_same_setting() {
    Optional<Words> title =
        Optional.of(SettingWords.title(TerminalServerSettings.F_DENY_TS_CONNECTIONS));
    assertEquals(title, ResourceWords.title(system(TERMINAL_SERVER, "fdenytsconnections")));
    assertEquals(title, ResourceWords.title(policy("fDenyTSConnections")));
  }

  @Test
  void any_listener_of_any_control_set_has_a_port() {
    Resource port = system(TERMINAL_SERVER + "\\WinStations\\Mine", "PortNumber");
    assertEquals(
        Optional.of(SettingWords.title(ListenerSettings.PORT_NUMBER)), ResourceWords.title(port));
    assertEquals(Optional.of(Restart.SERVICE), ResourceWords.restart(port));
    assertEquals(Optional.of(Severity.BLOCKER), ResourceWords.severity(port));
  }

  @Test
  void a_key_is_called_as_the_setting_that_stands_in_it() {
    Resource option =
        new Resource.Key(
            new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\SafeBoot\\Option"));
    assertEquals(
        Optional.of(SettingWords.title(SystemSettings.OPTION_VALUE)), ResourceWords.title(option));
  }

  @Test
  void a_number_that_means_something_says_what() {
    State.Data denied = new State.Data(new RegistryValue.Dword(1).type(), "01000000");
    assertEquals(
        SettingWords.meaning(
            TerminalServerSettings.F_DENY_TS_CONNECTIONS,
            TerminalServerSettings.F_DENY_TS_CONNECTIONS.values().getFirst(),
            new RegistryValue.Dword(1)),
        ResourceWords.meaning(system(TERMINAL_SERVER, "fDenyTSConnections"), denied));
  }

  @Test
  void what_is_no_setting_has_no_title() {
    assertEquals(Optional.empty(), ResourceWords.title(system(TERMINAL_SERVER, "NoSuchValue")));
    assertEquals(Optional.empty(), ResourceWords.title(policy("NoSuchValue")));
  }
}
