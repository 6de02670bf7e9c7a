package rdpdoctor.offline;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.text.Entry;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.Section;

/** Lays the sections of a {@code .reg} file over hives that are not written yet. */
final class Overlay {

  private static final String MACHINE = "HKEY_LOCAL_MACHINE\\";
  private static final String CURRENT = "CurrentControlSet";
  private static final String IN_USE = "ControlSet001";

  private Overlay() {}

  /**
   * Refuses what no hive of a machine holds.
   *
   * @throws IllegalArgumentException with the section that is below another root
   */
  static void check(RegistryFile file) {
    file.sections().forEach(Overlay::hive);
  }

  static void apply(RegistryFile file, Function<RegistryHive, HiveDraft> drafts) {
    for (Section section : file.sections()) {
      RegistryHive hive = hive(section);
      apply(section, key(section, hive), drafts.apply(hive));
    }
  }

  private static void apply(Section section, String key, HiveDraft draft) {
    switch (section) {
      case Section.DeleteKey _ -> draft.deleteKey(key);
      case Section.SetKey set -> {
        draft.createKey(key);
        set.entries().forEach(entry -> apply(entry, key, draft));
      }
    }
  }

  private static void apply(Entry entry, String key, HiveDraft draft) {
    switch (entry) {
      case Entry.SetValue set -> draft.set(key, set.name(), set.data());
      case Entry.DeleteValue delete -> draft.delete(key, delete.name());
    }
  }

  private static RegistryHive hive(Section section) {
    Optional<RegistryHive> hive =
        Arrays.stream(RegistryHive.values())
            .filter(candidate -> section.below(MACHINE + candidate.name()).isPresent())
            .findFirst();
    return hive.orElseThrow(
        () ->
            new IllegalArgumentException(
                "section is [%s], expected a key of %s".formatted(section.path(), MACHINE)));
  }

  private static String key(Section section, RegistryHive hive) {
    String key = section.below(MACHINE + hive.name()).orElseThrow().toString();
    return hive == RegistryHive.SYSTEM && key.regionMatches(true, 0, CURRENT, 0, CURRENT.length())
        ? IN_USE + key.substring(CURRENT.length())
        : key;
  }
}
