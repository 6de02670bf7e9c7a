package rdpdoctor.testkit;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;

/**
 * A registry made by hand: SYSTEM with the control set 001 in use, and SOFTWARE. What is not put
 * into it does not exist. {@code {current}} in a path stands for {@code ControlSet001}.
 */
public final class TestRegistry {

  /** When every key was last written that says nothing else. */
  public static final Instant WRITTEN = Instant.parse("2024-05-01T03:12:00Z");

  private final Map<RegistryKey, List<NamedValue>> values = new LinkedHashMap<>();
  private final Map<RegistryKey, Instant> written = new LinkedHashMap<>();
  private final Map<RegistryKey, Words> unreadable = new LinkedHashMap<>();

  public TestRegistry() {
    key(system(""));
    key(software(""));
    system("Select", "Current", 1).system("Select", "Default", 1);
    system("Select", "Failed", 0).system("Select", "LastKnownGood", 1);
  }

  /** A number in SYSTEM. */
  public TestRegistry system(String path, String name, long number) {
    return put(system(path), name, dword(number));
  }

  /** A text in SYSTEM. */
  public TestRegistry system(String path, String name, String text) {
    return put(system(path), name, new RegistryValue.Text(text, false));
  }

  /** A number in SOFTWARE. */
  public TestRegistry software(String path, String name, long number) {
    return put(software(path), name, dword(number));
  }

  /** A text in SOFTWARE. */
  public TestRegistry software(String path, String name, String text) {
    return put(software(path), name, new RegistryValue.Text(text, false));
  }

  /** Any value; it takes the place of one of the same name. */
  public TestRegistry put(RegistryKey key, String name, RegistryValue value) {
    key(key);
    List<NamedValue> there = values.computeIfAbsent(key, _ -> new ArrayList<>());
    there.removeIf(old -> old.name().equalsIgnoreCase(name));
    there.add(new NamedValue(name, value));
    return this;
  }

  /** A key, with those above it. */
  public TestRegistry key(RegistryKey key) {
    key.parent().ifPresent(this::key);
    values.computeIfAbsent(key, _ -> new ArrayList<>());
    return this;
  }

  /** The value is gone, if it was there. */
  public TestRegistry remove(RegistryKey key, String name) {
    values.computeIfPresent(
        key,
        (_, there) ->
            there.stream()
                .filter(old -> !old.name().equalsIgnoreCase(name))
                .collect(toCollection(ArrayList::new)));
    return this;
  }

  /** The key is gone, with everything below it. */
  public TestRegistry remove(RegistryKey key) {
    values.keySet().removeIf(other -> other.isWithin(key));
    return this;
  }

  public boolean has(RegistryKey key) {
    return values.containsKey(key);
  }

  public Optional<RegistryValue> value(RegistryKey key, String name) {
    return values.getOrDefault(key, List.of()).stream()
        .filter(value -> value.name().equalsIgnoreCase(name))
        .map(NamedValue::value)
        .findFirst();
  }

  public TestRegistry written(RegistryKey key, Instant when) {
    written.put(key, when);
    return this;
  }

  /** The key exists, and nobody can read it. */
  public TestRegistry unreadable(RegistryKey key, Words why) {
    key(key);
    unreadable.put(key, why);
    return this;
  }

  public static RegistryKey system(String path) {
    return new RegistryKey(RegistryHive.SYSTEM, path.replace("{current}", "ControlSet001"));
  }

  public static RegistryKey software(String path) {
    return new RegistryKey(RegistryHive.SOFTWARE, path);
  }

  private static RegistryValue dword(long number) {
    return new RegistryValue.Dword((int) number);
  }

  public RegistryExcerpt excerpt() {
    Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>();
    values.keySet().stream()
        .filter(key -> unreadable.keySet().stream().noneMatch(key::isWithin))
        .forEach(key -> readings.put(key, present(key)));
    unreadable.forEach((key, why) -> readings.put(key, new KeyReading.Unreadable(why)));
    return new RegistryExcerpt(readings);
  }

  private KeyReading present(RegistryKey key) {
    Set<String> subkeys = new LinkedHashSet<>();
    for (RegistryKey other : values.keySet()) {
      if (other.parent().equals(Optional.of(key))) {
        subkeys.add(other.name());
      }
    }
    return new KeyReading.Present(
        written.getOrDefault(key, WRITTEN),
        values.getOrDefault(key, List.of()),
        List.copyOf(subkeys));
  }
}
