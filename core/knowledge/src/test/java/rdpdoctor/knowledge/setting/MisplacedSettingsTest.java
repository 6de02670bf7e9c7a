package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.knowledge.setting.MisplacedSetting.Mistake;
import rdpdoctor.testkit.TestRegistry;

/** Traces of repairs that Windows never saw. */
class MisplacedSettingsTest {

  private static final String STRAY = "{current}\\Control\\TerminalServer";
  private static final String LISTENER =
      "{current}\\Control\\Terminal Server\\WinStations\\RDP-Tcp";

  private final TestRegistry registry = new TestRegistry().system(LISTENER, "PortNumber", 3389);

  private List<MisplacedSetting> misplaced() {
    return EffectiveSettings.of(registry.excerpt()).misplaced();
  }

  @Test
  void a_machine_that_nobody_repaired_has_no_traces() {
    registry.system(LISTENER, "fAllowSecProtocolNegotiation", 1);
    registry.system("{current}\\Control\\Terminal Server", "fDenyTSConnections", 0);
    assertEquals(List.of(), misplaced());
  }

  @Test
  void the_key_without_its_space_is_found_with_what_was_meant() {
    registry.system(STRAY + "\\WinStations\\RDP-Tcp", "UserAuthentication", 0);
    assertEquals(
        List.of(
            new MisplacedSetting(
                Mistake.WRONG_KEY, system(STRAY), Optional.empty(), Optional.empty()),
            new MisplacedSetting(
                Mistake.WRONG_KEY,
                system(STRAY + "\\WinStations"),
                Optional.empty(),
                Optional.empty()),
            new MisplacedSetting(
                Mistake.WRONG_KEY,
                system(STRAY + "\\WinStations\\RDP-Tcp"),
                Optional.of("UserAuthentication"),
                Optional.of(ListenerSecuritySettings.USER_AUTHENTICATION))),
        misplaced());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AllowSecProtocolNegotiation", "セキュリティ層", "ユーザ認証"})
  void a_name_that_windows_does_not_know_is_found_in_a_listener(String name) {
    registry.system(LISTENER, name, 0);
    List<MisplacedSetting> found = misplaced();
    assertEquals(1, found.size());
    assertEquals(Mistake.WRONG_NAME, found.getFirst().mistake());
    assertEquals(
        "SYSTEM\\ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\" + name,
        found.getFirst().location());
  }

  @Test
  void a_keep_alive_outside_the_policy_is_in_the_wrong_place() {
    registry.system("{current}\\Control\\Terminal Server", "KeepAliveEnable", 1);
    assertEquals(
        List.of(Optional.of(SessionSettings.KEEP_ALIVE_ENABLE)),
        misplaced().stream().map(MisplacedSetting::meant).toList());
    assertEquals(Mistake.WRONG_PLACE, misplaced().getFirst().mistake());
  }
}
