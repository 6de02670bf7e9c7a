package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** The settings say what the fact base says. Skipped where that is not there. */
class SettingsFactBaseTest {

  private static final Map<String, WindowsGeneration> GENERATIONS =
      Map.of(
          "ws2003", WindowsGeneration.XP_2003,
          "w7_ws2008r2", WindowsGeneration.VISTA_TO_7,
          "w8_ws2012", WindowsGeneration.WINDOWS_8,
          "w10_ws2016_up", WindowsGeneration.WINDOWS_10);

  private static final Map<String, Restart> RESTARTS =
      Map.of(
          "none", Restart.NONE,
          "new-connections", Restart.NEW_CONNECTIONS,
          "service", Restart.SERVICE,
          "machine", Restart.MACHINE,
          "policy-refresh", Restart.POLICY_REFRESH,
          "unknown", Restart.NOT_KNOWN,
          "n/a", Restart.NOT_APPLICABLE);

  private Map<String, FactBase.Entry> entries = Map.of();

  @BeforeEach
  void readTheFactBase() {
    entries = FactBase.read().entries();
  }

  @Test
  void no_setting_is_missing_and_none_is_invented() {
    assertEquals(
        new TreeSet<>(entries.keySet()),
        Settings.ALL.stream().map(Setting::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void severity_and_restart_agree() {
    for (Setting setting : Settings.ALL) {
      FactBase.Entry entry = entry(setting);
      assertEquals(entry.scalar("severity"), lower(setting.severity()), setting.id());
      assertEquals(RESTARTS.get(entry.scalar("restart")), setting.restart(), setting.id());
    }
  }

  private FactBase.Entry entry(Setting setting) {
    return Optional.ofNullable(entries.get(setting.id())).orElseThrow();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void the_keys_agree() {
    for (Setting setting : Settings.ALL) {
      List<KeyPattern> own = keys(setting);
      if (!own.isEmpty()) {
        for (String path : paths(entry(setting).scalar("path"))) {
          assertTrue(own.stream().anyMatch(key -> isAt(path, key)), setting.id() + ": " + path);
        }
      }
    }
  }

  private static List<KeyPattern> keys(Setting setting) {
    return switch (setting.place()) {
      case Place.Values(List<Home> homes, List<SettingValue> _) ->
          homes.stream().flatMap(home -> home.local().stream()).toList();
      case Place.Keys(List<KeyPattern> keys) -> keys;
      case Place.Entries(List<KeyPattern> keys) -> keys;
      case Place.SecurityRecord(List<KeyPattern> keys, String _) -> keys;
      case Place.FileAccess _ -> List.of();
      case Place.UserValue _ -> List.of();
    };
  }

  /** {@code Services\RDPWD and TDTCP} are two keys. */
  private static List<String> paths(String path) {
    if (path.contains("; ")) {
      return List.of(path.split("; "));
    }
    int last = path.lastIndexOf('\\');
    return Arrays.stream(path.substring(last + 1).split(", | and "))
        .map(name -> path.substring(0, last + 1) + name.replaceFirst(" \\(.*", ""))
        .toList();
  }

  /** A place holder of the fact base stands for any name of ours. */
  private static boolean isAt(String path, KeyPattern key) {
    List<String> wanted =
        List.of(path.replace("ControlSet{current}", KeyPattern.CURRENT).split("\\\\"));
    List<String> actual =
        Stream.concat(Stream.of(key.hive().name()), key.segments().stream()).toList();
    if (wanted.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i);
      boolean any = name.startsWith("{") && !name.equals(KeyPattern.CURRENT);
      if (!any && !name.equals(actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void the_names_and_types_of_the_values_agree() {
    for (Setting setting : Settings.ALL) {
      if (!setting.values().isEmpty()) {
        FactBase.Entry entry = entry(setting);
        Set<String> names = names(entry.scalar("value"));
        boolean isOpen = names.removeIf(name -> name.endsWith("*"));
        Set<String> own =
            setting.values().stream()
                .map(SettingValue::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(isOpen ? own.containsAll(names) : own.equals(names), setting.id());
        assertEquals(types(entry.scalar("type")), types(setting), setting.id());
      }
    }
  }

  private static Set<String> names(String value) {
    return new TreeSet<>(List.of(value.split(", ")));
  }

  private static Set<String> types(String type) {
    return type.equals("unknown")
        ? Set.of()
        : new TreeSet<>(List.of(type.replaceFirst(" \\+.*", "").split(" / ")));
  }

  private static Set<String> types(Setting setting) {
    return setting.values().stream()
        .flatMap(value -> value.types().stream().limit(1))
        .map(RegistryType::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_policies_agree() {
    int copies = 0;
    for (Setting setting : Settings.ALL) {
      FactBase.Entry entry = entry(setting);
      Map<String, String> policy = entry.map("policy");
      String path = policy.getOrDefault("path", "");
      switch (setting.policy()) {
        case NONE -> assertEquals("none", entry.scalar("policy"), setting.id());
        case OVERWRITES -> assertTrue(path.startsWith("(security policy"), setting.id());
        case ITSELF, INVERTED_ITSELF -> assertEquals(entry.scalar("path"), path, setting.id());
        case BOTH_APPLY -> {
          assertTrue(policy.getOrDefault("wins", "").startsWith("both apply"), setting.id());
          assertTrue(keys(setting).stream().anyMatch(key -> isAt(path, key)), setting.id());
        }
        case COPY_WINS, INVERTED_COPY_WINS, RIVAL -> {
          copies++;
          assertEquals("policy", policy.get("wins"), setting.id());
          assertPolicyKey(setting, path);
          assertPolicyNames(setting, names(policy.getOrDefault("value", "")));
        }
      }
    }
    assertTrue(copies > 20, copies + " copies");
  }

  private static void assertPolicyKey(Setting setting, String path) {
    assertTrue(
        setting.homes().stream()
            .flatMap(home -> home.policies().stream())
            .anyMatch(key -> isAt(path, key)),
        () -> setting.id() + ": " + path);
  }

  private static void assertPolicyNames(Setting setting, Set<String> names) {
    Set<String> own =
        setting.values().stream()
            .flatMap(value -> value.policy().stream())
            .map(SettingValue.PolicyValue::name)
            .collect(Collectors.toSet());
    assertTrue(own.containsAll(names), () -> setting.id() + ": " + names);
  }

  @Test
  void a_policy_named_after_the_opposite_is_marked() {
    for (Setting setting : Settings.ALL) {
      Map<String, String> meaning = meanings(entry(setting));
      boolean inverted = meaning.getOrDefault("0", "").contains("Enabled");
      boolean marked =
          Set.of(PolicyRule.INVERTED_COPY_WINS, PolicyRule.INVERTED_ITSELF)
              .contains(setting.policy());
      assertEquals(inverted, marked, setting.id());
    }
  }

  private static Map<String, String> meanings(FactBase.Entry entry) {
    return entry.lines().getOrDefault("policy", List.of()).stream()
        .map(String::strip)
        .filter(line -> line.matches("\\d+: .*"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')),
                line -> line.substring(line.indexOf(':') + 1)));
  }

  @Test
  void the_defaults_agree_where_the_fact_base_has_one_for_each_generation() {
    int compared = 0;
    for (Setting setting : Settings.ALL) {
      if (setting.values().size() == 1) {
        compared += compareDefaults(setting);
      }
    }
    assertTrue(compared > 250, compared + " defaults");
  }

  private int compareDefaults(Setting setting) {
    int compared = 0;
    Map<String, String> wanted = entry(setting).map("default");
    boolean isFinerGrained = wanted.containsKey("all") && wanted.size() > 1;
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      for (WindowsGeneration generation : generations(each.getKey())) {
        Object own = plain(setting.values().getFirst().defaults().in(generation));
        Optional<Object> expected = wanted(each.getValue());
        if (expected.isPresent() && !(isFinerGrained && own.equals("varies"))) {
          assertEquals(expected.get(), own, setting.id() + " " + generation);
          compared++;
        }
      }
    }
    return compared;
  }

  private static Set<WindowsGeneration> generations(String key) {
    return key.equals("all")
        ? Set.of(WindowsGeneration.values())
        : Optional.ofNullable(GENERATIONS.get(key)).map(Set::of).orElseGet(Set::of);
  }

  /** A number, a text in quotes, or absent; anything else is prose. */
  private static Optional<Object> wanted(String text) {
    if (text.matches("\\d+|0x[0-9A-Fa-f]+")) {
      return Optional.of(Long.decode(text));
    }
    if (text.matches("\"\\d+\"")) {
      return Optional.of(text.substring(1, text.length() - 1));
    }
    if (text.equals("absent") || text.equals("n/a")) {
      return Optional.of("absent");
    }
    return text.matches("absent = \\d+") ? Optional.of(text) : Optional.empty();
  }

  private static Object plain(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> plain(stored);
      case DefaultValue.Shipped(RegistryValue shipped) -> plain(shipped);
      case DefaultValue.Absent(Optional<RegistryValue> as) ->
          as.map(stored -> "absent = " + plain(stored)).orElse("absent");
      case DefaultValue.Varies _ -> "varies";
    };
  }

  private static Object plain(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _)
        ? text
        : ValueCheck.number(value).map(Object.class::cast).orElse(value);
  }
}
