package rdpdoctor.disk.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** Reads what patterns mean out of the hives of one machine. */
final class RegistryReader {

  private static final RegistryKey SELECT = new RegistryKey(RegistryHive.SYSTEM, "Select");
  private static final Words NO_CURRENT =
      new Words("SYSTEM has no value Select\\Current", "SYSTEM に Select\\Current の値がない");

  private final Map<RegistryHive, OpenHive> hives;
  private final Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>();

  RegistryReader(Map<RegistryHive, OpenHive> hives) {
    this.hives = hives;
  }

  RegistryExcerpt read(List<KeyPattern> patterns) {
    String controlSet = controlSet();
    hives.forEach((name, hive) -> read(name, hive, controlSet, patterns));
    return new RegistryExcerpt(readings);
  }

  private void read(
      RegistryHive name, OpenHive hive, String controlSet, List<KeyPattern> patterns) {
    switch (hive) {
      case OpenHive.Opened opened -> {
        HiveReader reader = new HiveReader(opened, controlSet, readings);
        patterns.stream()
            .filter(pattern -> pattern.hive() == name)
            .filter(pattern -> !controlSet.isEmpty() || !isOfControlSet(pattern))
            .forEach(reader::read);
      }
      case OpenHive.Unreadable(Words why) ->
          readings.put(RegistryKey.root(name), new KeyReading.Unreadable(why));
    }
  }

  private static boolean isOfControlSet(KeyPattern pattern) {
    return pattern.path().startsWith(KeyPattern.CURRENT);
  }

  /** The key of the set in use; empty where the hive does not say. */
  private String controlSet() {
    if (hives.get(RegistryHive.SYSTEM) instanceof OpenHive.Opened system) {
      new HiveReader(system, "", readings).read(KeyPattern.key(RegistryHive.SYSTEM, "Select"));
    }
    return switch (ControlSets.of(new RegistryExcerpt(readings))) {
      case Lookup.Found<ControlSets>(ControlSets sets) -> sets.currentName();
      case Lookup.Absent<ControlSets> _ -> {
        // Not "no control set": without this value nobody can tell which one counts.
        readings.put(SELECT, new KeyReading.Unreadable(NO_CURRENT));
        yield "";
      }
      case Lookup.Unknown<ControlSets> _ -> "";
    };
  }
}
