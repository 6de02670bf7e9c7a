package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.POWER;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.Meanings.SECONDS;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingValue.dword;

import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;

/** Whether the machine goes to sleep: one who sleeps answers nobody. */
public final class PowerSettings {

  private static final String SLEEP_GROUP = "238c9fa8-0aad-41ed-83f4-97be242c8f20";
  private static final String SLEEP_AFTER = "29f6c1db-86da-48c5-9fdb-f2b67b1f44da";
  private static final String HIBERNATE_AFTER = "9d7815a6-7ee4-497e-8888-515a05f02364";

  public static final Setting SLEEP =
      blocker("power-sleep-after")
          .at(inScheme(SLEEP_AFTER), shipped(SLEEP_AFTER))
          .of(index("ACSettingIndex"), index("DCSettingIndex"))
          .policy(policyOf(SLEEP_AFTER))
          .effective(NONE);

  public static final Setting HIBERNATE =
      blocker("power-hibernate-after")
          .at(inScheme(HIBERNATE_AFTER), shipped(HIBERNATE_AFTER))
          .of(index("ACSettingIndex"), index("DCSettingIndex"))
          .policy(policyOf(HIBERNATE_AFTER))
          .effective(NONE);

  public static final Setting HIBERNATE_ENABLED =
      context("power-hibernate-enabled")
          .at(POWER)
          .of(dword("HibernateEnabled").allowing(OFF_ON).always(varies()))
          .effective(MACHINE);

  /** 1 on ordinary machines too: it proves nothing. */
  public static final Setting CS_ENABLED =
      context("power-cs-enabled")
          .at(POWER)
          .of(dword("CsEnabled").allowing(OFF_ON).by(absent(), absent(), varies(), varies()))
          .effective(MACHINE);

  public static final Setting CURRENT_POWER_POLICY =
      new Setting(
          "power-scheme-2003",
          Severity.CONTEXT,
          NONE,
          PolicyRule.NONE,
          new Place.UserValue("Control Panel\\PowerCfg", "CurrentPowerPolicy"));

  static final List<Setting> ALL =
      List.of(SLEEP, HIBERNATE, HIBERNATE_ENABLED, CS_ENABLED, CURRENT_POWER_POLICY);

  private PowerSettings() {}

  /** What the user chose in a scheme; {@code ActivePowerScheme} names the one in use. */
  private static KeyPattern inScheme(String setting) {
    return POWER.child("User\\PowerSchemes\\*").child(SLEEP_GROUP).child(setting);
  }

  private static KeyPattern shipped(String setting) {
    return POWER
        .child("PowerSettings")
        .child(SLEEP_GROUP)
        .child(setting)
        .child("DefaultPowerSchemeValues\\*");
  }

  private static KeyPattern policyOf(String setting) {
    return POLICIES.child("Microsoft\\Power\\PowerSettings").child(setting);
  }

  private static SettingValue index(String name) {
    return dword(name).allowing(SECONDS).by(absent(), varies(), varies(), varies());
  }
}
