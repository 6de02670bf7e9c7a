package rdpdoctor.server.account;

import static rdpdoctor.knowledge.derive.host.ListenerPermissions.LOGON_AND_CONNECT;

import java.util.Optional;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.account.RightDecision;
import rdpdoctor.server.policy.ListenerPolicy;

/**
 * Who may sign in of those whose password is right. What cannot be decided keeps nobody out: only
 * those get as far whose password somebody has given.
 *
 * @param rights empty where they could not be read
 */
record LogonPermissions(Optional<RemoteLogon> rights) {

  /** Whether the right to sign in in this way is missing or denied. */
  boolean refuses(LogonSubject subject, LogonAttempt attempt) {
    return rights
        .map(known -> known.decide(subject, attempt))
        .map(
            decision ->
                switch (decision) {
                  case RightDecision.Granted _, RightDecision.Undecided _ -> false;
                  case RightDecision.Denied _, RightDecision.NotGranted _ -> true;
                })
        .orElse(false);
  }

  /** Whether the permissions of a listener leave somebody out all of whose groups are known. */
  boolean refuses(LogonSubject subject, ListenerPolicy listener) {
    return subject.hasAllGroups()
        && rights
            .map(known -> known.sids(subject, LogonAttempt.REMOTE))
            .flatMap(
                sids -> listener.permissions().map(list -> !list.grants(sids, LOGON_AND_CONNECT)))
            .orElse(false);
  }
}
