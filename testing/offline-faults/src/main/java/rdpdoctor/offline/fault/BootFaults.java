package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.WINDOWS;

import java.time.Duration;
import java.util.List;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** Which Windows it is, how it starts, and whether it stays awake. */
final class BootFaults {

  static final List<Fault> ALL =
      List.of(
          confirmed(
                  "edition-without-rdp-host",
                  "EditionID is Core",
                  windows -> windows.software(WINDOWS, "EditionID", "Core"))
              .since(Edition.SERVER_2008_R2),
          confirmed(
              "host-not-ready",
              "SystemSetupInProgress is 1",
              windows -> windows.system("Setup", "SystemSetupInProgress", 1)),
          confirmed("safe-mode-boot", "safe mode without network", windows -> safeMode(windows, 1)),
          suspected("safe-mode-boot", "safe mode with network", windows -> safeMode(windows, 2)),
          suspected(
              "wrong-control-set",
              "the next start uses another control set",
              windows ->
                  windows
                      .system("Select", "Default", 2)
                      .system("ControlSet002\\Control", "CurrentUser", "USERNAME")),
          suspected(
              "wrong-control-set",
              "settings stand under TerminalServer, without the space",
              windows ->
                  windows.system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0)),
          suspected(
                  "host-asleep",
                  "event 42: the machine goes to sleep",
                  windows ->
                      windows.event(
                          Duration.ofMinutes(1), "System", "Microsoft-Windows-Kernel-Power", 42))
              .since(Edition.SERVER_2008_R2),
          confirmed(
              "winlogon-chain-broken",
              "Userinit is empty",
              windows -> windows.software(WINDOWS + "\\Winlogon", "Userinit", "")),
          confirmed(
              "winlogon-chain-broken",
              "Shell is empty",
              windows -> windows.software(WINDOWS + "\\Winlogon", "Shell", "")));

  private BootFaults() {}

  private static void safeMode(OfflineWindows windows, int option) {
    windows.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", option);
  }
}
