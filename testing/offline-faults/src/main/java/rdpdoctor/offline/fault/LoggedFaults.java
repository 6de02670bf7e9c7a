package rdpdoctor.offline.fault;

import java.time.Duration;
import rdpdoctor.offline.OfflineWindows;

/** Events that speak of trouble, each at its own minute of the last hour. */
final class LoggedFaults {

  private static final String CONNECTION_MANAGER =
      "Microsoft-Windows-TerminalServices-RemoteConnectionManager";

  private static final String SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";

  private LoggedFaults() {}

  /** The private key of a TLS certificate could not be read. */
  static OfflineWindows tlsKeyError(OfflineWindows windows) {
    return windows.event(
        Duration.ofMinutes(30), "System", "Schannel", 36870, "server", "0x8009030D", "10001");
  }

  static OfflineWindows connectionManager(OfflineWindows windows, int id, String... data) {
    return windows.event(Duration.ofMinutes(25), "System", CONNECTION_MANAGER, id, data);
  }

  /** Of the manager of connections, in its own log. */
  static OfflineWindows connectionManagerAdmin(OfflineWindows windows, int id, String... data) {
    return windows.event(
        Duration.ofMinutes(15), CONNECTION_MANAGER + "/Admin", CONNECTION_MANAGER, id, data);
  }

  static OfflineWindows sessionManager(OfflineWindows windows, int id, String... data) {
    return windows.event(
        Duration.ofMinutes(5), SESSION_MANAGER + "/Operational", SESSION_MANAGER, id, data);
  }

  /** Twice: a single one at the start proves nothing. */
  static OfflineWindows noController(OfflineWindows windows) {
    return windows
        .event(Duration.ofMinutes(40), "System", "NETLOGON", 5719, "CORP")
        .event(Duration.ofMinutes(20), "System", "NETLOGON", 5719, "CORP");
  }
}
