package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.SZ;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.REMOTE_CONNECTION_MANAGER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Locations.TERM_SERVICE;
import static rdpdoctor.knowledge.setting.Locations.software;
import static rdpdoctor.knowledge.setting.Restart.NEW_CONNECTIONS;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingValue.binary;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.strings;

import java.util.List;

/** Licensing of a session host. */
public final class LicensingSettings {

  private static final String LICENSING_CORE = "Licensing Core";

  /** Server 2003 keeps it one level higher. */
  public static final Setting LICENSING_MODE =
      blocker("licensing-mode")
          .at(
              REMOTE_CONNECTION_MANAGER.child(LICENSING_CORE),
              TERMINAL_SERVER.child(LICENSING_CORE))
          .of(dword("LicensingMode").oneOf(1, 2, 4, 5, 6).by(varies(), is(1), is(1), is(1)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** Tools disagree on the key, so both are read. */
  public static final Setting SPECIFIED_LICENSE_SERVERS =
      blocker("license-servers")
          .at(TERM_SERVICE.child("Parameters\\LicenseServers"), TERM_SERVICE.child("Parameters"))
          .of(strings("SpecifiedLicenseServers").inPolicy("LicenseServers", SZ))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** Only its age is of interest. */
  public static final Setting GRACE_PERIOD =
      blocker("licensing-grace-period")
          .at(REMOTE_CONNECTION_MANAGER.child("GracePeriod"))
          .of(binary("L$RTMTIMEBOMB_1320153D-8DA3-4e8e-B27B-0D888223A588"))
          .effective(NONE);

  /** Of a client; the licenses themselves are not read. */
  public static final Setting MS_LICENSING =
      new Setting(
          "client-mslicensing",
          Severity.DEGRADER,
          NONE,
          PolicyRule.NONE,
          new Place.Keys(List.of(software("Microsoft\\MSLicensing"))));

  static final List<Setting> ALL =
      List.of(LICENSING_MODE, SPECIFIED_LICENSE_SERVERS, GRACE_PERIOD, MS_LICENSING);

  private LicensingSettings() {}
}
