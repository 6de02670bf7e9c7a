package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.POLICY;
import static rdpdoctor.offline.fault.Keys.TERMINAL_SERVER;

import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.offline.Edition;

/** Remote Desktop, or sign-ins through it, switched off. */
final class SwitchFaults {

  static final List<Fault> ALL =
      List.of(
          confirmed(
              "rdp-disabled",
              "fDenyTSConnections is 1",
              windows -> windows.system(TERMINAL_SERVER, "fDenyTSConnections", 1)),
          confirmed(
              "rdp-disabled",
              "fDenyTSConnections is gone",
              windows ->
                  windows.without(RegistryHive.SYSTEM, TERMINAL_SERVER, "fDenyTSConnections")),
          confirmed(
              "rdp-disabled-by-policy",
              "fDenyTSConnections is 1 by policy",
              windows -> windows.software(POLICY, "fDenyTSConnections", 1)),
          suspected(
                  "policy-reverts-repair",
                  "fDenyTSConnections is 1 by policy",
                  windows -> windows.software(POLICY, "fDenyTSConnections", 1))
              .behind("rdp-disabled-by-policy"),
          confirmed(
                  "terminal-services-core-disabled",
                  "TSEnabled is 0",
                  windows -> windows.system(TERMINAL_SERVER, "TSEnabled", 0))
              .until(Edition.SERVER_2003),
          confirmed(
              "server-in-drain-mode",
              "TSServerDrainMode is 2",
              windows -> windows.system(TERMINAL_SERVER, "TSServerDrainMode", 2)),
          confirmed(
              "server-in-drain-mode",
              "TSServerDrainMode is 1, until the next start",
              windows -> windows.system(TERMINAL_SERVER, "TSServerDrainMode", 1)),
          confirmed(
              "ts-logons-disabled",
              "WinStationsDisabled is 1",
              windows -> windows.software(Keys.WINDOWS + "\\Winlogon", "WinStationsDisabled", "1")),
          confirmed(
              "ts-logons-disabled",
              "fLogonDisabled of the listener is 1",
              windows -> windows.system(LISTENER, "fLogonDisabled", 1)),
          confirmed(
              "connection-limit-reached",
              "MaxInstanceCount of the listener is 0",
              windows -> windows.system(LISTENER, "MaxInstanceCount", 0)),
          confirmed(
              "connection-limit-reached",
              "MaxInstanceCount is 0 by policy",
              windows -> windows.software(POLICY, "MaxInstanceCount", 0)),
          suspected(
              "connection-limit-reached",
              "MaxInstanceCount of the listener is 1, and keep-alive finds lost sessions",
              windows ->
                  windows
                      .system(LISTENER, "MaxInstanceCount", 1)
                      .software(POLICY, "KeepAliveEnable", 1)));

  private SwitchFaults() {}
}
