package rdpdoctor.disk.collect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HiveCondition;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.Hive;

/** The hives of one machine, open. */
final class Hives implements AutoCloseable {

  private final WindowsFolder windows;
  private final Map<RegistryHive, OpenHive> all = new EnumMap<>(RegistryHive.class);

  Hives(WindowsFolder windows) {
    this.windows = windows;
    for (RegistryHive name : RegistryHive.values()) {
      all.put(name, OpenHive.of(name, windows.hive(name)));
    }
  }

  Map<RegistryHive, OpenHive> all() {
    return all;
  }

  Optional<Hive> readable(RegistryHive name) {
    return all.get(name) instanceof OpenHive.Opened opened
        ? Optional.of(opened.hive())
        : Optional.empty();
  }

  /** In which condition each of them is. */
  Facts facts() {
    Facts.Builder facts = Facts.builder();
    all.forEach((name, hive) -> facts.add(DiskFacts.hive(name), condition(name, hive)));
    return facts.build();
  }

  private Reading<HiveCondition> condition(RegistryHive name, OpenHive hive) {
    Source source =
        new Source(Vantage.DISK, windows.hive(name).map(Object::toString).orElse(name.name()));
    return switch (hive) {
      case OpenHive.Opened opened -> new Reading.Known<>(opened.condition(), source);
      case OpenHive.Unreadable(Words why) -> new Reading.Unknown<>(why, source);
    };
  }

  @Override
  public void close() {
    all.values().forEach(OpenHive::close);
  }
}
