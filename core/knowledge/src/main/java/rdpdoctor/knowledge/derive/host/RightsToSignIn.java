package rdpdoctor.knowledge.derive.host;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Truth;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.account.RightDecision;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;

/**
 * The rights that a session needs, and the groups that carry them by default.
 *
 * @param source where the rights were read
 */
record RightsToSignIn(RemoteLogon logon, WhoSignsIn who, Source source) {

  private static final Words RIGHTS_TOO_OLD =
      new Words(
          "nobody holds or is denied the right: Windows may be older than it",
          "権利の付与も拒否もなく、この権利が存在しない古い Windows の可能性がある");
  private static final Words GROUPS_ELSEWHERE =
      new Words("the groups are kept on a domain controller", "グループはドメイン コントローラーで管理されている");

  static void addTo(Conclusions conclusions) {
    WhoSignsIn who = WhoSignsIn.of(conclusions.facts());
    if (who.rights().isEmpty()) {
      return;
    }
    for (Reading<LogonRights> reading : conclusions.facts().readings(AccountFacts.LOGON_RIGHTS)) {
      if (reading instanceof Reading.Known<LogonRights>(LogonRights _, Source source)) {
        new RightsToSignIn(who.rights().get(), who, source).conclude(conclusions);
      }
    }
  }

  private void conclude(Conclusions conclusions) {
    conclusions.add(
        SignInHostFacts.REMOTE_RIGHT,
        new RightsToSignIn(withoutDenials(LogonAttempt.REMOTE), who, source)
            .standing(LogonAttempt.REMOTE));
    conclusions.add(SignInHostFacts.REMOTE_DENIED, remoteDenied());
    conclusions.add(SignInHostFacts.NETWORK_RIGHT, standing(LogonAttempt.NETWORK));
    conclusions.add(
        SignInHostFacts.REMOTE_DESKTOP_USER, membership(WellKnownSid.REMOTE_DESKTOP_USERS));
    conclusions.add(SignInHostFacts.ADMINISTRATOR, membership(WellKnownSid.ADMINISTRATORS));
  }

  /** Of the account that signs in; else whether there is anybody for whom the answer is yes. */
  private Reading<RightStanding> standing(LogonAttempt attempt) {
    Optional<LogonSubject> subject = who.subject();
    return subject.isPresent()
        ? ofAccount(logon.decide(subject.get(), attempt), attempt)
        : ofEverybody(attempt);
  }

  /** To let an account into a group is no help where the groups have no right either. */
  private Reading<RightStanding> ofAccount(RightDecision decision, LogonAttempt attempt) {
    return switch (decision) {
      case RightDecision.Granted _ -> known(RightStanding.GRANTED);
      case RightDecision.NotGranted _ ->
          known(
              logon.isOpenToAnybody(attempt) == Truth.FALSE
                  ? RightStanding.NOBODY_HAS_IT
                  : RightStanding.MISSING);
      case RightDecision.Denied _ -> known(RightStanding.DENIED);
      case RightDecision.Undecided(Words why) -> new Reading.Unknown<>(why, source);
    };
  }

  private Reading<Boolean> remoteDenied() {
    return switch (standing(LogonAttempt.REMOTE)) {
      case Reading.Known<RightStanding>(RightStanding standing, Source _) ->
          new Reading.Known<>(
              standing == RightStanding.DENIED || standing == RightStanding.DENIED_TO_ALL, source);
      case Reading.Absent<RightStanding>(Source _) -> new Reading.Absent<>(source);
      case Reading.Unknown<RightStanding>(Words why, Source _) ->
          new Reading.Unknown<>(why, source);
    };
  }

  /** Windows NT 4.0 and 2000 know nothing of a right to sign in remotely. */
  private Reading<RightStanding> ofEverybody(LogonAttempt attempt) {
    LogonRights rights = logon.rights();
    boolean isUnheardOf =
        rights.holders(attempt.needed()).isEmpty() && rights.holders(attempt.denial()).isEmpty();
    if (isUnheardOf && attempt == LogonAttempt.REMOTE && !hasRemoteDesktopUsers()) {
      return new Reading.Unknown<>(RIGHTS_TOO_OLD, source);
    }
    return logon.isOpenToAnybody(attempt) == Truth.FALSE
        ? known(
            isOpenWithoutDenials(attempt)
                ? RightStanding.DENIED_TO_ALL
                : RightStanding.NOBODY_HAS_IT)
        : new Reading.Unknown<>(who.whyNobody(), source);
  }

  /** The group came with the right, in Windows XP. */
  private boolean hasRemoteDesktopUsers() {
    return logon.groups().group(WellKnownSid.REMOTE_DESKTOP_USERS.sid()).isPresent();
  }

  private boolean isOpenWithoutDenials(LogonAttempt attempt) {
    return withoutDenials(attempt).isOpenToAnybody(attempt) == Truth.TRUE;
  }

  private RemoteLogon withoutDenials(LogonAttempt attempt) {
    Map<LogonRight, Set<Sid>> holders = new HashMap<>(logon.rights().holders());
    holders.put(attempt.denial(), Set.of());
    LogonRights granted = new LogonRights(holders, logon.rights().unreadable());
    return new RemoteLogon(granted, logon.groups(), logon.database());
  }

  private Reading<RightStanding> known(RightStanding standing) {
    return new Reading.Known<>(standing, source);
  }

  private Reading<Boolean> membership(WellKnownSid group) {
    return who.subject()
        .<Reading<Boolean>>map(
            subject ->
                switch (logon.isMember(subject, group)) {
                  case TRUE -> new Reading.Known<>(true, source);
                  case FALSE -> new Reading.Known<>(false, source);
                  case UNKNOWN -> new Reading.Unknown<>(GROUPS_ELSEWHERE, source);
                })
        .orElseGet(() -> new Reading.Unknown<>(who.whyNobody(), source));
  }
}
