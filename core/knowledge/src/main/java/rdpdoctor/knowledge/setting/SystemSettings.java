package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.MULTI_SZ;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.WINDOWS_NT;
import static rdpdoctor.knowledge.setting.Locations.service;
import static rdpdoctor.knowledge.setting.Locations.system;
import static rdpdoctor.knowledge.setting.Meanings.CONTROL_SET;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NOT_APPLICABLE;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;

/** The machine itself: its control sets, its edition, its clock, and what it is busy with. */
public final class SystemSettings {

  public static final Setting SELECT =
      context("select-current")
          .at(KeyPattern.key(RegistryHive.SYSTEM, "Select"))
          .of(
              controlSet("Current"),
              controlSet("Default"),
              controlSet("Failed"),
              controlSet("LastKnownGood"))
          .effective(MACHINE);

  public static final Setting PRODUCT_TYPE =
      context("product-type")
          .at(system("Control\\ProductOptions"))
          .of(text("ProductType").among("WinNT", "ServerNT", "LanmanNT").always(varies()))
          .effective(NOT_APPLICABLE);

  public static final Setting EDITION_ID =
      blocker("edition-id")
          .at(WINDOWS_NT)
          .of(
              text("EditionID").always(varies()),
              text("ProductName").always(varies()),
              text("CurrentBuildNumber").always(varies()))
          .effective(NOT_APPLICABLE);

  public static final Setting OPTION_VALUE =
      blocker("safe-boot")
          .at(system("Control\\SafeBoot\\Option"))
          .of(dword("OptionValue").oneOf(1, 2))
          .effective(MACHINE);

  public static final Setting SETUP =
      degrader("pending-updates")
          .at(KeyPattern.key(RegistryHive.SYSTEM, "Setup"))
          .of(
              dword("SystemSetupInProgress").oneOf(0, 1).always(is(0)),
              dword("SetupType").oneOf(0, 1, 2, 4).always(is(0)),
              text("CmdLine").orOf(MULTI_SZ).always(is("")))
          .effective(MACHINE);

  /** Whatever a policy wrote comes back with its next refresh. */
  public static final Setting POLICY_TREE =
      new Setting(
          "policy-tree",
          Severity.DEGRADER,
          NOT_APPLICABLE,
          PolicyRule.NONE,
          new Place.Keys(List.of(POLICIES)));

  public static final Setting TIME_SOURCE =
      degrader("w32time-type")
          .at(service("W32Time").child("Parameters"))
          .of(
              text("Type").among("NT5DS", "NTP", "AllSync", "NoSync").always(varies()),
              text("NtpServer").always(varies()))
          .effective(SERVICE);

  public static final Setting REAL_TIME_IS_UNIVERSAL =
      degrader("time-zone-utc")
          .at(system("Control\\TimeZoneInformation"))
          .of(dword("RealTimeIsUniversal").oneOf(0, 1).always(varies()))
          .effective(MACHINE);

  static final List<Setting> ALL =
      List.of(
          SELECT,
          PRODUCT_TYPE,
          EDITION_ID,
          OPTION_VALUE,
          SETUP,
          POLICY_TREE,
          TIME_SOURCE,
          REAL_TIME_IS_UNIVERSAL);

  private SystemSettings() {}

  private static SettingValue controlSet(String name) {
    return dword(name).allowing(CONTROL_SET).always(varies());
  }
}
