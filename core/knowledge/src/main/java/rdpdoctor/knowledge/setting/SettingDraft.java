package rdpdoctor.knowledge.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;

/** A setting made of values, as it is being written down. */
record SettingDraft(
    String id, Severity severity, List<Home> homes, List<SettingValue> values, PolicyRule rule) {

  static SettingDraft blocker(String id) {
    return draft(id, Severity.BLOCKER);
  }

  static SettingDraft degrader(String id) {
    return draft(id, Severity.DEGRADER);
  }

  static SettingDraft context(String id) {
    return draft(id, Severity.CONTEXT);
  }

  private static SettingDraft draft(String id, Severity severity) {
    return new SettingDraft(id, severity, List.of(), List.of(), PolicyRule.NONE);
  }

  /** One key, and after it those that other generations use instead. */
  SettingDraft at(KeyPattern... alternatives) {
    return at(new Home(List.of(alternatives), List.of()));
  }

  SettingDraft at(Home home) {
    List<Home> more = new ArrayList<>(homes);
    more.add(home);
    return new SettingDraft(id, severity, more, values, rule);
  }

  /** Several keys that are alike. */
  SettingDraft atEach(KeyPattern... keys) {
    SettingDraft draft = this;
    for (KeyPattern key : keys) {
      draft = draft.at(key);
    }
    return draft;
  }

  SettingDraft of(SettingValue... those) {
    return new SettingDraft(id, severity, homes, List.of(those), rule);
  }

  /** A copy that wins. */
  SettingDraft policy(KeyPattern... keys) {
    return policy(PolicyRule.COPY_WINS, keys);
  }

  SettingDraft policy(PolicyRule kind, KeyPattern... keys) {
    return homes(homes.stream().map(home -> new Home(home.local(), Arrays.asList(keys))).toList())
        .rule(kind);
  }

  /** With the policy keys that the homes name themselves. */
  SettingDraft rule(PolicyRule kind) {
    return new SettingDraft(id, severity, homes, values, kind);
  }

  private SettingDraft homes(List<Home> those) {
    return new SettingDraft(id, severity, those, values, rule);
  }

  Setting effective(Restart restart) {
    boolean hasCopy = homes.stream().anyMatch(home -> !home.policies().isEmpty());
    List<SettingValue> finished =
        hasCopy ? values.stream().map(SettingValue::withPolicy).toList() : values;
    return new Setting(id, severity, restart, rule, new Place.Values(homes, finished));
  }
}
