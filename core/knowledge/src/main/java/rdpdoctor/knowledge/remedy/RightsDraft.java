package rdpdoctor.knowledge.remedy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rdpdoctor.diagnosis.Truth;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.account.RightDecision;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

/**
 * Who is to hold which right, as it is being written down.
 *
 * @param logon the rights as they are
 */
record RightsDraft(RemoteLogon logon, Who who, Demands demands) {

  /** For whom the door is to be opened. */
  sealed interface Who {

    /** Somebody whose groups are all known. */
    record Subject(LogonSubject subject) implements Who {}

    /** Somebody whose groups are known in a domain only. */
    record Stranger() implements Who {}

    /** Nobody was named: it is enough that there is anybody who can sign in. */
    record Anybody() implements Who {}
  }

  private static final Words GROUPS_ELSEWHERE =
      new Words(
          "whether a denial meets the account depends on groups that only its domain knows",
          "拒否がアカウントに適用されるかは、ドメインだけが把握しているグループによって決まる");
  private static final Words RIGHTS_UNREADABLE =
      new Words("some of the rights could not be read", "一部の権利を読み取れない");
  private static final Words DOMAIN_OVERWRITES =
      new Words(
          "a security policy of the domain may overwrite the right at its next refresh",
          "ドメインのセキュリティ ポリシーにより、権利は次回の更新で上書きされる場合がある");

  /** Administrators and Remote Desktop Users, as Windows ships it; the former on a controller. */
  Set<Sid> shippedHolders() {
    Sid administrators = WellKnownSid.ADMINISTRATORS.sid();
    return logon.database().isInUse()
        ? Set.of(administrators, WellKnownSid.REMOTE_DESKTOP_USERS.sid())
        : Set.of(administrators);
  }

  /** Those who can open a session but for this right: the way that the account has, or all. */
  Set<Sid> holdersOfRemoteRight() {
    if (who instanceof Who.Subject(LogonSubject subject)
        && logon.decide(subject, LogonAttempt.REMOTE) instanceof RightDecision.Granted(Sid by)) {
      return Set.of(by);
    }
    Set<Sid> holders = logon.rights().holders(LogonRight.REMOTE_INTERACTIVE);
    return holders.isEmpty() ? shippedHolders() : holders;
  }

  /** Whether the right is held, be it denied or not; false where that is not known. */
  boolean isHeld(LogonAttempt attempt) {
    RemoteLogon undenied = with(attempt.denial(), Set.of());
    return switch (who) {
      case Who.Subject(LogonSubject subject) ->
          undenied.decide(subject, attempt) instanceof RightDecision.Granted;
      case Who.Stranger _ -> false;
      case Who.Anybody _ -> undenied.isOpenToAnybody(attempt) == Truth.TRUE;
    };
  }

  /** These hold the right from now on. */
  RightsDraft grant(LogonRight right, Set<Sid> holders) {
    sorted(holders).forEach(holder -> want(right, holder, new State.Present()));
    Set<Sid> all = new HashSet<>(logon.rights().holders(right));
    all.addAll(holders);
    return new RightsDraft(with(right, all), who, demands);
  }

  /** Takes back as few denials as open the door. */
  void liftDenials(LogonAttempt attempt) {
    Set<Sid> denied = logon.rights().holders(attempt.denial());
    boolean wouldBeOpen = !isClosed(with(attempt.denial(), Set.of()), attempt);
    if (!isClosed(logon, attempt) || !wouldBeOpen) {
      blockDoubt(attempt, denied);
      return;
    }
    Set<Sid> kept = new HashSet<>();
    for (Sid holder : sorted(denied)) {
      kept.add(holder);
      if (isClosed(with(attempt.denial(), kept), attempt)) {
        kept.remove(holder);
        want(attempt.denial(), holder, new State.Missing());
      }
    }
  }

  /** Whether a denial is what stands in the way. */
  private boolean isClosed(RemoteLogon rights, LogonAttempt attempt) {
    return switch (who) {
      case Who.Subject(LogonSubject subject) ->
          rights.decide(subject, attempt) instanceof RightDecision.Denied;
      case Who.Stranger _, Who.Anybody _ -> rights.isOpenToAnybody(attempt) == Truth.FALSE;
    };
  }

  private void blockDoubt(LogonAttempt attempt, Set<Sid> denied) {
    switch (who) {
      case Who.Subject(LogonSubject subject) -> {
        if (logon.decide(subject, attempt) instanceof RightDecision.Undecided(Words why)) {
          demands.block(why);
        }
      }
      case Who.Stranger _ -> {
        if (!denied.isEmpty()) {
          demands.block(GROUPS_ELSEWHERE);
        }
      }
      case Who.Anybody _ -> {
        if (logon.isOpenToAnybody(attempt) == Truth.UNKNOWN) {
          demands.block(RIGHTS_UNREADABLE);
        }
      }
    }
  }

  private void want(LogonRight right, Sid holder, State state) {
    demands.want(new Resource.Right(right, new Principal.Known(holder)), state);
    demands.note(DOMAIN_OVERWRITES);
  }

  private RemoteLogon with(LogonRight right, Set<Sid> holders) {
    Map<LogonRight, Set<Sid>> all = new HashMap<>(logon.rights().holders());
    all.put(right, holders);
    return new RemoteLogon(
        new LogonRights(all, logon.rights().unreadable()), logon.groups(), logon.database());
  }

  private static List<Sid> sorted(Set<Sid> sids) {
    Set<Sid> sorted = new TreeSet<>(Comparator.comparing(Sid::text));
    sorted.addAll(sids);
    return List.copyOf(sorted);
  }
}
