package rdpdoctor.app.disk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.EffectiveSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Severity;

/**
 * The settings of one disk with what the diagnosis makes of them.
 *
 * @param all each value in each scope
 */
record SettingsView(
    WindowsFolder windows,
    EffectiveSettings settings,
    List<EffectiveSetting> all,
    Diagnosis diagnosis) {

  static SettingsView of(WindowsFolder windows) {
    Diagnosis diagnosis = new DiskExaminer().examine(windows);
    EffectiveSettings settings =
        EffectiveSettings.of(
            diagnosis
                .facts()
                .value(HostFacts.REGISTRY)
                .orElseGet(() -> new RegistryExcerpt(Map.of())));
    return new SettingsView(windows, settings, settings.all(), diagnosis);
  }

  /** Those that somebody has set, that cannot be what Windows expects, or that are not known. */
  List<EffectiveSetting> thatMatter() {
    return all.stream().filter(SettingsView::matters).toList();
  }

  private static boolean matters(EffectiveSetting setting) {
    return setting.setting().severity() != Severity.CONTEXT
        && switch (setting.outcome()) {
          case Outcome.InForce _ ->
              setting.decidedBy().isPresent() && setting.setting().severity() == Severity.BLOCKER;
          case Outcome.FromUserAccount _ -> false;
          case Outcome.Unset _ -> false;
          case Outcome.Faulty _ -> true;
          case Outcome.Unknown _ -> setting.setting().severity() == Severity.BLOCKER;
        };
  }

  /** The confirmed causes that rest on this very value. */
  Set<String> causes(EffectiveSetting setting) {
    return diagnosis.confirmed().stream()
        .filter(finding -> restsOn(finding, setting.location()))
        .map(finding -> finding.cause().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean restsOn(Finding finding, String location) {
    return finding.verdict().evidence().stream()
        .anyMatch(evidence -> evidence.reading().source().locator().equalsIgnoreCase(location));
  }
}
