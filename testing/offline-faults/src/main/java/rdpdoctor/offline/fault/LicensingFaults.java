package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.LoggedFaults.connectionManager;

import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** A session host without what its licensing needs. */
final class LicensingFaults {

  private static final String RCM = Keys.TERMINAL_SERVER + "\\RCM";
  private static final int PER_USER = 4;
  private static final int NOT_SET = 5;

  static final List<Fault> ALL =
      List.of(
          suspected(
                  "license-server-missing",
                  "a session host without a license server",
                  windows -> sessionHost(windows, PER_USER))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "licensing-mode-not-set",
                  "a session host without a licensing mode",
                  windows -> withServer(sessionHost(windows, NOT_SET)))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "licensing-mode-not-set",
                  "a session host without a licensing mode, its grace period over",
                  windows -> withGracePeriod(withServer(sessionHost(windows, NOT_SET))))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "license-grace-expired",
                  "event 1128 on a session host with a license server",
                  windows -> connectionManager(withServer(sessionHost(windows, PER_USER)), 1128))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "license-grace-expired",
                  "event 1128 on a session host without a license server",
                  windows -> connectionManager(sessionHost(windows, PER_USER), 1128))
              .since(Edition.SERVER_2008_R2));

  private LicensingFaults() {}

  private static OfflineWindows sessionHost(OfflineWindows windows, int mode) {
    return windows
        .system(Keys.TERMINAL_SERVER, "TSAppCompat", 1)
        .system(RCM + "\\Licensing Core", "LicensingMode", mode);
  }

  private static OfflineWindows withServer(OfflineWindows windows) {
    return windows.set(
        RegistryHive.SYSTEM,
        Keys.TERM_SERVICE + "\\Parameters\\LicenseServers",
        "SpecifiedLicenseServers",
        ValueData.multiString(List.of("licenses.corp.example")));
  }

  /** The age of the key is what counts. */
  private static OfflineWindows withGracePeriod(OfflineWindows windows) {
    return windows.set(
        RegistryHive.SYSTEM,
        RCM + "\\GracePeriod",
        "L$RTMTIMEBOMB_1320153D-8DA3-4e8e-B27B-0D888223A588",
        ValueData.binary(new byte[16]));
  }
}
