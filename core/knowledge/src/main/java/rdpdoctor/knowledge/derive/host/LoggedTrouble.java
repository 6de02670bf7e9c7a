package rdpdoctor.knowledge.derive.host;

import java.util.stream.Stream;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;

/** What the event logs say went wrong, by provider and id. */
final class LoggedTrouble {

  private static final String CONNECTION_MANAGER =
      "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
  private static final String RDP_CORE = "Microsoft-Windows-RemoteDesktopServices-RdpCoreTS";
  private static final String SCHANNEL = "Schannel";
  private static final String NETLOGON = "NETLOGON";
  private static final String GROUP_POLICY = "Microsoft-Windows-GroupPolicy";
  private static final String SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";
  private static final String USER_PROFILES = "Microsoft-Windows-User Profiles Service";

  private LoggedTrouble() {}

  static void addTo(Conclusions conclusions, RecentEvents events) {
    addSecurity(conclusions, events);
    addDomain(conclusions, events);
    addLicensing(conclusions, events);
    addSessions(conclusions, events);
    addShortages(conclusions, events);
  }

  private static void addSecurity(Conclusions conclusions, RecentEvents events) {
    conclusions.add(SecurityHostFacts.SETTINGS_CORRECTED, events.any(CONNECTION_MANAGER, 1050));
    conclusions.add(SecurityHostFacts.TLS_KEY_ERROR_LOGGED, events.any(SCHANNEL, 36870));
    conclusions.add(
        SecurityHostFacts.PINNED_CERTIFICATE_REJECTED,
        events.any(CONNECTION_MANAGER, 1051, 1055, 1059));
    conclusions.add(
        HostFacts.SELF_SIGNED_CERTIFICATE_FAILS,
        events.unlessFollowed(CONNECTION_MANAGER, 1057, 1056));
  }

  private static void addDomain(Conclusions conclusions, RecentEvents events) {
    conclusions.add(
        DomainHostFacts.NO_CONTROLLER_LOGGED,
        events.atLeast(
            2,
            Stream.concat(
                    events.timeline().of(NETLOGON, 5719), events.timeline().of(GROUP_POLICY, 1129))
                .toList()));
    conclusions.add(DomainHostFacts.TRUST_REFUSED_LOGGED, events.any(NETLOGON, 3210));
  }

  private static void addLicensing(Conclusions conclusions, RecentEvents events) {
    conclusions.add(
        LicensingHostFacts.GRACE_PERIOD_END_LOGGED, events.any(CONNECTION_MANAGER, 1069, 1128));
    conclusions.add(LicensingHostFacts.SERVER_MISSING_LOGGED, events.any(CONNECTION_MANAGER, 1130));
  }

  private static void addSessions(Conclusions conclusions, RecentEvents events) {
    conclusions.add(
        SessionHostFacts.TIME_LIMIT_LOGGED,
        events.any(CONNECTION_MANAGER, 20515, 20516, 20517, 20518, 20519));
    conclusions.add(
        SessionHostFacts.RECONNECT_FAILED_LOGGED,
        events.atLeast(
            1,
            Stream.concat(
                    events.timeline().of(CONNECTION_MANAGER, 1041),
                    events.timeline().of(RDP_CORE, 146))
                .toList()));
    conclusions.add(
        SessionHostFacts.PROFILE_ERROR_LOGGED,
        events.any(USER_PROFILES, 1500, 1502, 1505, 1508, 1511, 1515));
    conclusions.add(SessionHostFacts.TAKEN_OVER_LOGGED, events.any(SESSION_MANAGER, 39));
    conclusions.add(SessionHostFacts.STATE_ERROR_LOGGED, events.any(SESSION_MANAGER, 36, 37));
  }

  /** The pools of the kernel are what Server 2003 ran out of. */
  private static void addShortages(Conclusions conclusions, RecentEvents events) {
    conclusions.add(
        SessionHostFacts.USER_SETTINGS_SLOW_LOGGED, events.any(CONNECTION_MANAGER, 20499, 20502));
    conclusions.add(
        SessionHostFacts.RESOURCES_SHORT_LOGGED,
        events.atLeast(
            1,
            Stream.of(
                    events.timeline().of("Microsoft-Windows-Resource-Exhaustion-Detector", 2004),
                    events.timeline().of("Win32k", 243),
                    events.timeline().of("Srv", 2019, 2020))
                .flatMap(shortages -> shortages)
                .toList()));
  }
}
