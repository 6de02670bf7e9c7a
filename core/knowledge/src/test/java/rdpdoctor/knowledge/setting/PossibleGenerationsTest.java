package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.testkit.TestRegistry;

class PossibleGenerationsTest {

  private static final String VERSION = "Microsoft\\Windows NT\\CurrentVersion";
  private static final String LISTENER =
      "{current}\\Control\\Terminal Server\\WinStations\\RDP-Tcp";

  private final TestRegistry registry = new TestRegistry();

  private PossibleGenerations possible() {
    return PossibleGenerations.of(registry.excerpt());
  }

  @ParameterizedTest
  @CsvSource({
    "2600,XP_2003",
    "3790,XP_2003",
    "6003,VISTA_TO_7",
    "7601,VISTA_TO_7",
    "9200,WINDOWS_8",
    "9600,WINDOWS_8",
    "10240,WINDOWS_10",
    "26100,WINDOWS_10"
  })
  void the_build_number_tells_the_generation(String build, WindowsGeneration generation) {
    registry.software(VERSION, "CurrentBuildNumber", build);
    assertEquals(Optional.of(generation), possible().single());
  }

  @Test
  void the_version_number_is_not_asked_for_windows_10_says_6_3() {
    registry.software(VERSION, "CurrentVersion", "6.3");
    registry.software(VERSION, "CurrentBuild", "19045");
    assertEquals(Optional.of(WindowsGeneration.WINDOWS_10), possible().single());
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft RDP 5.1,XP_2003",
    "Microsoft RDP 5.2,XP_2003",
    "Microsoft RDP 7.1,VISTA_TO_7"
  })
  void without_software_the_protocol_driver_tells(String driver, WindowsGeneration generation) {
    registry.system(LISTENER, "WdName", driver);
    assertEquals(Optional.of(generation), possible().single());
  }

  @Test
  void two_generations_share_a_driver_and_a_key_tells_them_apart() {
    registry.system(LISTENER, "WdName", "Microsoft RDP 8.0");
    assertEquals(
        Set.of(WindowsGeneration.WINDOWS_8, WindowsGeneration.WINDOWS_10),
        possible().generations());
    registry.key(system("ResourcePolicyStore"));
    assertEquals(Optional.of(WindowsGeneration.WINDOWS_10), possible().single());
  }

  @ParameterizedTest
  @CsvSource({"1381", "2195", "'1.511.1 () (Obsolete data - do not use)'", "''"})
  void what_no_generation_has_leaves_all_possible(String build) {
    registry.software(VERSION, "CurrentBuildNumber", build);
    assertEquals(EnumSet.allOf(WindowsGeneration.class), possible().generations());
    assertEquals(Optional.empty(), possible().single());
  }

  @Test
  void at_least_one_generation_is_left() {
    assertThrows(IllegalArgumentException.class, () -> new PossibleGenerations(Set.of()));
  }
}
