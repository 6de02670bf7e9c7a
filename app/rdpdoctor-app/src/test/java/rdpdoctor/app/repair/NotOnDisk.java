package rdpdoctor.app.repair;

import java.util.Set;
import rdpdoctor.offline.fault.Fault;

/** The faults that a disk shows and cannot mend, by who can. */
final class NotOnDisk {

  /** Groups and rights are kept in SAM and SECURITY, which the running Windows writes alone. */
  private static final Set<String> CAUSES_FOR_THE_HOST =
      Set.of(
          "user-not-in-rdu",
          "user-denied-remote-logon-right",
          "user-lacks-remote-logon-right",
          "user-lacks-network-logon-right");

  /** Passwords and whether an account may still be used are decided by people. */
  private static final Set<String> CAUSES_FOR_PEOPLE =
      Set.of(
          "account-disabled",
          "account-locked",
          "account-expired",
          "account-blank-password",
          "password-expired",
          // The policy is the domain's, so is the choice of its name servers.
          "policy-reverts-repair",
          "domain-controller-dns-wrong",
          // Another edition, a setup that has not ended.
          "edition-without-rdp-host",
          "host-not-ready",
          // Sessions and memory, which only the running host has.
          "stale-sessions-hold-slots",
          "session-stale",
          "session-taken-over",
          "out-of-resources",
          // Permissions of files and profiles, which only the events tell of.
          "private-key-unreadable",
          "certificate-cannot-be-created",
          "profile-failure");

  /** Of other causes, what is gone altogether, or stands in no hive. */
  private static final Set<String> FAULTS_FOR_PEOPLE =
      Set.of(
          "termservice-disabled: TermService is gone",
          "termservice-dependency-broken: RpcSs is gone",
          "termservice-binary-modified: termsrv.dll is gone",
          "listener-configuration-corrupt: there is no listener",
          "nic-misconfigured: the driver ena is disabled",
          "host-asleep: event 42: the machine goes to sleep",
          "auto-reconnect-failed: event 1041: a client could not reconnect");

  private NotOnDisk() {}

  static boolean isForTheHost(Fault fault) {
    return CAUSES_FOR_THE_HOST.contains(fault.cause());
  }

  static boolean isForPeople(Fault fault) {
    return CAUSES_FOR_PEOPLE.contains(fault.cause())
        || FAULTS_FOR_PEOPLE.contains(fault.toString());
  }
}
