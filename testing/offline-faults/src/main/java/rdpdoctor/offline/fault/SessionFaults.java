package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.POLICY;
import static rdpdoctor.offline.fault.LoggedFaults.connectionManager;
import static rdpdoctor.offline.fault.LoggedFaults.connectionManagerAdmin;
import static rdpdoctor.offline.fault.LoggedFaults.sessionManager;

import java.time.Duration;
import java.util.List;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

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
                      connectionManagerAdmin(
                          windows
                              .system(LISTENER, "fInheritMaxIdleTime", 0)
                              .system(LISTENER, "MaxIdleTime", FIVE_MINUTES),
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
              SessionFaults::limit),
          suspected("connection-limit-reached", "two sessions at most", SessionFaults::limit)
              .behind("stale-sessions-no-keepalive"),
          suspected(
                  "stale-sessions-hold-slots",
                  "two sessions at most, and event 24: two were left disconnected",
                  windows -> left(left(limit(windows), "2"), "3"))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "session-stale",
                  "event 36: a session could not change its state",
                  windows -> sessionManager(windows, 36))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "session-taken-over",
                  "event 39: another session disconnected one",
                  windows -> sessionManager(windows, 39, "2", "3"))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "user-config-slow-from-dc",
                  "event 20499: a domain controller gave the settings of a user too late",
                  windows -> connectionManagerAdmin(windows, 20499))
              .since(Edition.SERVER_2008_R2)
              .only(Membership.DOMAIN),
          suspected(
                  "out-of-resources",
                  "event 2004: virtual memory ran low",
                  windows ->
                      shortage(windows, "Microsoft-Windows-Resource-Exhaustion-Detector", 2004))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "out-of-resources",
                  "event 2019: the nonpaged pool was empty",
                  windows -> shortage(windows, "Srv", 2019))
              .until(Edition.SERVER_2003),
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

  private static OfflineWindows limit(OfflineWindows windows) {
    return windows.system(LISTENER, "MaxInstanceCount", 2);
  }

  /** A session by its number, disconnected and not signed out. */
  private static OfflineWindows left(OfflineWindows windows, String session) {
    return sessionManager(windows, 24, "WIN01\\anna", session, "192.0.2.7");
  }

  private static void shortage(OfflineWindows windows, String provider, int id) {
    windows.event(Duration.ofMinutes(45), "System", provider, id);
  }
}
