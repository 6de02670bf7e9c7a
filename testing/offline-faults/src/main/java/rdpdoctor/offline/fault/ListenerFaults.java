package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.WIN_STATIONS;

import java.time.Duration;
import java.util.List;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.record.Blob;

/** A listener that does not listen, not there, or not for everybody. */
final class ListenerFaults {

  static final List<Fault> ALL =
      List.of(
          confirmed(
              "listener-disabled",
              "fEnableWinStation is 0",
              windows -> windows.system(LISTENER, "fEnableWinStation", 0)),
          confirmed(
              "listener-configuration-corrupt",
              "PdName is udp",
              windows -> windows.system(LISTENER, "PdName", "udp")),
          confirmed(
              "listener-configuration-corrupt",
              "there is no listener",
              windows -> windows.withoutKey(RegistryHive.SYSTEM, LISTENER)),
          confirmed(
              "listener-configuration-corrupt",
              "PortNumber is a text",
              windows -> windows.system(LISTENER, "PortNumber", "3389")),
          suspected(
                  "rdp-port-changed",
                  "PortNumber is 3390, and the firewall lets it in",
                  windows -> openPort(windows.system(LISTENER, "PortNumber", 3390), 3390))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "rdp-port-changed",
                  "PortNumber is 3390",
                  windows -> windows.system(LISTENER, "PortNumber", 3390))
              .until(Edition.SERVER_2003),
          confirmed(
                  "firewall-rule-port-mismatch",
                  "PortNumber is 3391, and no firewall rule is for it",
                  windows -> windows.system(LISTENER, "PortNumber", 3391))
              .since(Edition.SERVER_2008_R2),
          confirmed(
              "listener-bound-to-missing-adapter",
              "LanAdapter is 3, and there is no such adapter",
              windows -> windows.system(LISTENER, "LanAdapter", 3)),
          confirmed(
              "port-conflict",
              "another listener is on the port",
              windows ->
                  windows
                      .system(WIN_STATIONS + "\\ICA-Tcp", "PortNumber", 3389)
                      .system(WIN_STATIONS + "\\ICA-Tcp", "fEnableWinStation", 1)
                      .system(WIN_STATIONS + "\\ICA-Tcp", "WdName", "Citrix ICA")),
          suspected(
                  "port-conflict",
                  "event 1036: the address is in use",
                  windows ->
                      windows.event(
                          Duration.ofMinutes(50),
                          "System",
                          "Microsoft-Windows-TerminalServices-RemoteConnectionManager",
                          1036,
                          "10048"))
              .since(Edition.SERVER_2008_R2),
          confirmed(
              "listener-permissions-deny-user",
              "the permissions of the listener let nobody in",
              windows -> permitting(windows, WellKnownSid.SYSTEM)),
          suspected(
              "listener-permissions-deny-user",
              "the permissions of the listener let administrators in",
              windows -> permitting(windows, WellKnownSid.ADMINISTRATORS)),
          suspected(
              "initial-program-broken",
              "the listener starts a program",
              windows ->
                  windows
                      .system(LISTENER, "fInheritInitialProgram", 0)
                      .system(LISTENER, "InitialProgram", "C:\\gone.exe")));

  private ListenerFaults() {}

  private static void openPort(OfflineWindows windows, int port) {
    windows.system(
        Keys.FIREWALL + "\\FirewallRules",
        "Port-" + port,
        "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=%d|".formatted(port));
  }

  /** A security descriptor with one entry that grants everything, [MS-DTYP] 2.4.6 and 2.4.5. */
  private static void permitting(OfflineWindows windows, WellKnownSid holder) {
    byte[] sid = Blob.sid(holder.sid());
    Blob descriptor =
        Blob.ofLength(36 + sid.length)
            .int32(0, 0x80040001)
            .int32(16, 20)
            .int32(20, 0x02 | ((16 + sid.length) << 16))
            .int32(24, 1)
            .int32(28, (8 + sid.length) << 16)
            .int32(32, 0x000F_03BF)
            .bytes(36, sid);
    windows.set(RegistryHive.SYSTEM, LISTENER, "Security", ValueData.binary(descriptor.toBytes()));
  }
}
