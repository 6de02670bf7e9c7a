package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.diagnosis.repair.Wishes;

/** The group is named by its SID: its name differs by language. */
record AddUserToRemoteDesktopUsers() implements Treatment {

  private static final Words NOT_READ =
      new Words("the local groups were not read", "ローカル グループが読み取られていない");

  private static final Words NEEDS_NO_PLACE =
      new Words(
          "the account is in Administrators, which hold the right themselves",
          "アカウントは、権利を直接持つ Administrators に属している");

  private static final Words NO_RIGHT_ON_CONTROLLER =
      new Words(
          """
          on a domain controller Remote Desktop Users have no right to sign in remotely: \
          grant it in the policy of the domain controllers""",
          "ドメイン コントローラーでは Remote Desktop Users にリモート ログオンの権利がない。ドメイン コントローラーのポリシーで付与する");

  @Override
  public Remedy remedy() {
    return Remedies.ADD_USER_TO_RDU;
  }

  @Override
  public Proposal propose(Facts facts, Wishes wishes) {
    if (facts.value(AccountFacts.DATABASE).equals(Optional.of(AccountDatabase.RESTORE_MODE))) {
      return new Proposal.Blocked(NO_RIGHT_ON_CONTROLLER);
    }
    if (facts.value(AccountFacts.LOCAL_GROUPS).isEmpty()) {
      return new Proposal.Blocked(NOT_READ);
    }
    return AccountName.of(facts, wishes)
        .<Proposal>map(account -> add(account, facts))
        .orElseGet(() -> new Proposal.Blocked(AccountName.NOT_SAID));
  }

  private static Proposal add(AccountName account, Facts facts) {
    if (AccountName.local(account, facts)
        .filter(local -> isAdministrator(local, facts))
        .isPresent()) {
      return new Proposal.Wanted(Map.of(), List.of(), List.of(NEEDS_NO_PLACE));
    }
    return Proposal.Wanted.of(
        Map.of(
            new Resource.Member(
                WellKnownSid.REMOTE_DESKTOP_USERS.sid(), AccountName.principal(account, facts)),
            new State.Present()));
  }

  private static boolean isAdministrator(LocalAccount account, Facts facts) {
    return facts
        .value(AccountFacts.LOCAL_GROUPS)
        .map(groups -> groups.members(WellKnownSid.ADMINISTRATORS))
        .filter(members -> members.contains(account.sid()))
        .isPresent();
  }
}
