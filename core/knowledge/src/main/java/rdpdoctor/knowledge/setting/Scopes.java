package rdpdoctor.knowledge.setting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.StoredValue;

/**
 * The keys of one machine that a setting means. What could not be resolved keeps the place holder
 * of the pattern in its path, so that the report shows it and every look-up there is unknown.
 */
final class Scopes {

  private static final Words NO_CONTROL_SET =
      new Words("the control set in use is not known", "使用中のコントロール セットが不明");
  private static final String CONSOLE = "console";

  private final RegistryExcerpt excerpt;
  private final Lookup<ControlSets> controlSets;

  Scopes(RegistryExcerpt excerpt) {
    this.excerpt = excerpt;
    this.controlSets = ControlSets.of(excerpt);
  }

  Lookup<ControlSets> controlSets() {
    return controlSets;
  }

  /** In the order of their names; none where there is no such thing on this machine. */
  List<Scope> of(Home home) {
    return isAny(home.local().getFirst())
        ? each(home)
        : List.of(new Scope(home.local().getFirst().segments().getLast(), keys(home, List.of())));
  }

  private List<Scope> each(Home home) {
    Map<String, Scope> scopes = new TreeMap<>();
    boolean unknown = false;
    for (KeyPattern pattern : home.local()) {
      switch (excerpt.keys(pattern)) {
        case Lookup.Found<List<RegistryKey>>(List<RegistryKey> keys) ->
            keys.forEach(key -> add(scopes, home, names(pattern, key)));
        case Lookup.Absent<List<RegistryKey>> _ -> unknown |= controlSetMissing(pattern);
        case Lookup.Unknown<List<RegistryKey>> _ -> unknown = true;
      }
    }
    if (home.isListener()) {
      scopes.remove(CONSOLE);
    }
    return scopes.isEmpty() && unknown
        ? List.of(new Scope(KeyPattern.ANY, keys(home, List.of())))
        : List.copyOf(scopes.values());
  }

  private void add(Map<String, Scope> scopes, Home home, List<String> names) {
    String name = String.join("\\", names);
    scopes.putIfAbsent(name.toLowerCase(Locale.ROOT), new Scope(name, keys(home, names)));
  }

  /** What stands for the place holders. */
  private static List<String> names(KeyPattern pattern, RegistryKey key) {
    List<String> names = new ArrayList<>();
    Iterator<String> actual = key.segments().iterator();
    for (String wanted : pattern.segments()) {
      String name = actual.next();
      if (wanted.equals(KeyPattern.ANY)) {
        names.add(name);
      }
    }
    return names;
  }

  private List<RegistryKey> keys(Home home, List<String> names) {
    return home.local().stream().map(pattern -> key(pattern, names)).toList();
  }

  /** The key of a pattern whose place holders stand for these names. */
  RegistryKey key(KeyPattern pattern, List<String> names) {
    Iterator<String> name = names.iterator();
    RegistryKey key = RegistryKey.root(pattern.hive());
    for (String segment : pattern.segments()) {
      key =
          key.child(
              switch (segment) {
                case KeyPattern.CURRENT -> currentControlSet().orElse(segment);
                case KeyPattern.ANY -> name.hasNext() ? name.next() : segment;
                default -> segment;
              });
    }
    return key;
  }

  private Optional<String> currentControlSet() {
    return controlSets instanceof Lookup.Found<ControlSets>(ControlSets sets)
        ? Optional.of(sets.currentName())
        : Optional.empty();
  }

  Lookup<StoredValue> value(RegistryKey key, String name) {
    List<String> segments = key.segments();
    if (segments.contains(KeyPattern.CURRENT)) {
      return new Lookup.Unknown<>(NO_CONTROL_SET);
    }
    return segments.contains(KeyPattern.ANY)
        ? new Lookup.Unknown<>(new Words("the subkeys could not be read", "サブキーを読み取れない"))
        : excerpt.value(key, name);
  }

  private static boolean isAny(KeyPattern pattern) {
    return pattern.segments().contains(KeyPattern.ANY);
  }

  /** A hive without {@code Select} says nothing about what is in it. */
  private boolean controlSetMissing(KeyPattern pattern) {
    return pattern.path().startsWith(KeyPattern.CURRENT) && currentControlSet().isEmpty();
  }
}
