package rdpdoctor.app.repair.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Plan;

class HostKeyTest {

  @ParameterizedTest
  @CsvSource({
    "SYSTEM, ControlSet001\\Control, SYSTEM\\CurrentControlSet\\Control",
    "SYSTEM, controlset002, SYSTEM\\CurrentControlSet",
    "SYSTEM, ControlSet0011\\Control, SYSTEM\\ControlSet0011\\Control",
    "SYSTEM, Setup\\ControlSet001, SYSTEM\\Setup\\ControlSet001",
    "SYSTEM, '', SYSTEM",
    "SOFTWARE, ControlSet001, SOFTWARE\\ControlSet001",
  })
  void the_control_set_of_the_disk_is_the_current_one_of_the_host(
      RegistryHive hive, String path, String expected) {
    assertEquals(Optional.of(expected), HostKey.path(new RegistryKey(hive, path)));
  }

  @Test
  void sam_and_security_are_out_of_reach() {
    assertEquals(Optional.empty(), HostKey.path(new RegistryKey(RegistryHive.SAM, "SAM")));
    assertEquals(Optional.empty(), HostKey.path(new RegistryKey(RegistryHive.SECURITY, "Policy")));
  }

  @Test
  void two_control_sets_of_a_disk_cannot_both_be_the_current_one() {
    RegistryKey other =
        new RegistryKey(RegistryHive.SYSTEM, "ControlSet002\\Control\\Terminal Server");
    Plan plan =
        Plans.of(
            Plans.value(Plans.TERMINAL_SERVER, "a", Plans.MISSING, Plans.dword(1)),
            Plans.value(other, "a", Plans.MISSING, Plans.dword(1)));
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new RegFile(plan, Plans.WIN01, Language.EN));
    assertEquals(
        "plan: changes are in [CONTROLSET001, CONTROLSET002], expected one", refusal.getMessage());
  }
}
