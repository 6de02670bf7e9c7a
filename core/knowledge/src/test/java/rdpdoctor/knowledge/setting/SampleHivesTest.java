package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rdpdoctor.testkit.TestRegistry.system;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.TestRegistry;

/**
 * The values of RDP-Tcp in real hives, as libhivex read them: what Windows itself wrote is never a
 * fault. SOFTWARE was not kept, so the generation comes from SYSTEM alone.
 */
class SampleHivesTest {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";

  private static final Pattern VALUE =
      Pattern.compile("\"([^\"]+)\": \\[\\s*(\\d+),\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+)\\s*]");

  @ParameterizedTest
  @CsvSource({
    "xp-sp3-dfwinreg,XP_2003,1,0,,2",
    "ws2003-dc-gosecretsdump,XP_2003,1,0,,2",
    "win7sp1-x86-regipy,VISTA_TO_7,0,1,0,2",
    "win10-1709-dirty-logs-regipy,WINDOWS_10,1,2,1,2"
  })
  void the_effective_settings_are_what_other_tools_read(
      String sample,
      WindowsGeneration generation,
      long denied,
      long securityLayer,
      Long networkLevel,
      long encryption)
      throws IOException {
    TestRegistry registry = registryOf(sample);
    if (generation == WindowsGeneration.WINDOWS_10) {
      registry.key(system("ResourcePolicyStore"));
    }
    EffectiveSettings settings = EffectiveSettings.of(registry.excerpt());
    assertEquals(Optional.of(generation), settings.generations().single());
    assertEquals(
        Optional.of(denied), settings.one(TerminalServerSettings.F_DENY_TS_CONNECTIONS).number());
    assertEquals(
        Optional.of(securityLayer), number(settings, ListenerSecuritySettings.SECURITY_LAYER));
    assertEquals(
        Optional.ofNullable(networkLevel),
        number(settings, ListenerSecuritySettings.USER_AUTHENTICATION));
    assertEquals(
        Optional.of(encryption), number(settings, ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL));
    assertEquals(Optional.of(3389L), number(settings, ListenerSettings.PORT_NUMBER));
    assertEquals(Optional.of(0xFFFF_FFFFL), number(settings, ListenerSettings.MAX_INSTANCE_COUNT));
  }

  private static Optional<Long> number(EffectiveSettings settings, Setting setting) {
    return settings.of(setting, "RDP-Tcp").orElseThrow().number();
  }

  @ParameterizedTest
  @CsvSource({
    "xp-sp3-dfwinreg",
    "ws2003-dc-gosecretsdump",
    "win7sp1-x86-regipy",
    "win10-1709-dirty-logs-regipy"
  })
  void nothing_that_windows_wrote_is_a_fault_or_misplaced(String sample) throws IOException {
    EffectiveSettings settings = EffectiveSettings.of(registryOf(sample).excerpt());
    for (EffectiveSetting effective : settings.all()) {
      assertFalse(
          effective.outcome() instanceof Outcome.Faulty,
          () -> effective.location() + " " + effective.outcome());
    }
    assertEquals(0, settings.misplaced().size());
  }

  private static TestRegistry registryOf(String sample) throws IOException {
    String facts = Files.readString(Shared.require("hives/facts.json"));
    String set = after(after(facts, "\"" + sample + "\": {"), "\"ControlSet001\": {");
    TestRegistry registry = new TestRegistry();
    Matcher denied = Pattern.compile("\"TS.fDenyTSConnections\": (\\d)").matcher(set);
    if (denied.find()) {
      registry.system(TERMINAL_SERVER, "fDenyTSConnections", Long.parseLong(denied.group(1)));
    }
    Matcher value = VALUE.matcher(after(set, "\"all RDP-Tcp\": {"));
    // The first object ends with a brace on a line of its own.
    value.region(0, after(set, "\"all RDP-Tcp\": {").indexOf("\n   }"));
    while (value.find()) {
      put(registry, value.group(1), Integer.parseInt(value.group(2)), value.group(3));
    }
    return registry;
  }

  private static String after(String text, String mark) {
    return text.substring(text.indexOf(mark) + mark.length());
  }

  private static void put(TestRegistry registry, String name, int type, String text) {
    switch (type) {
      case 1 -> registry.system(LISTENER, name, text.substring(1, text.length() - 1));
      case 4 -> registry.system(LISTENER, name, Long.parseLong(text));
      case 3 ->
          registry.put(
              system(LISTENER),
              name,
              new RegistryValue.Binary(text.substring(1, text.length() - 1)));
      default -> throw new IllegalStateException(name + " is of type " + type);
    }
  }
}
