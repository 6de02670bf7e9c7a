package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.POLICY;
import static rdpdoctor.offline.fault.LoggedFaults.CONNECTION_MANAGER;
import static rdpdoctor.offline.fault.LoggedFaults.connectionManager;

import java.time.Duration;
import java.util.List;
import rdpdoctor.offline.Edition;

/** Sessions that end early, do not come back, or hold their place for ever. */
final class SessionFaults {

  private static final int FIVE_MINUTES = 300_000;

  static final List<Fault> ALL =
      List.of(
          suspected(
              "session-time-limit",
              "MaxIdleTime is five minutes by policy",
              windows -> windows.software(POLICY, "MaxIdleTime", FIVE_MINUTES)),
          confirmed(
                  "session-time-limit",
                  "MaxIdleTime is five minutes, and event 20515: the limit ended a session",
                  windows ->
                      windows
                          .system(LISTENER, "fInheritMaxIdleTime", 0)
                          .system(LISTENER, "MaxIdleTime", FIVE_MINUTES)
                          .event(
                              Duration.ofMinutes(15),
                              CONNECTION_MANAGER + "/Admin",
                              CONNECTION_MANAGER,
                              20515))
              .since(Edition.SERVER_2008_R2),
          suspected(
              "auto-reconnect-failed",
              "fDisableAutoReconnect is 1 by policy",
              windows -> windows.software(POLICY, "fDisableAutoReconnect", 1)),
          confirmed(
                  "auto-reconnect-failed",
                  "event 1041: a client could not reconnect",
                  windows -> connectionManager(windows, 1041))
              .since(Edition.SERVER_2008_R2),
          suspected(
              "stale-sessions-no-keepalive",
              "two sessions at most, and no keep-alive finds the lost ones",
              windows -> windows.system(LISTENER, "MaxInstanceCount", 2)),
          suspected(
                  "connection-limit-reached",
                  "two sessions at most",
                  windows -> windows.system(LISTENER, "MaxInstanceCount", 2))
              .behind("stale-sessions-no-keepalive"),
          suspected(
                  "profile-failure",
                  "event 1511: a user got a temporary profile",
                  windows ->
                      windows.event(
                          Duration.ofMinutes(10),
                          "Application",
                          "Microsoft-Windows-User Profiles Service",
                          1511))
              .since(Edition.SERVER_2008_R2));

  private SessionFaults() {}
}
