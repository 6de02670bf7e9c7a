package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.diagnosis.repair.Wishes;

/**
 * A treatment that follows from who holds which rights to sign in.
 *
 * @param procedure what it demands
 */
record RightsTreatment(Remedy remedy, Procedure procedure) implements Treatment {

  private static final Words NOT_READ =
      new Words(
          "the rights to sign in, or the local groups, were not read",
          "ログオンの権利またはローカル グループが読み取られていない");

  /** Puts what is to be so into the draft. */
  @FunctionalInterface
  interface Procedure {
    void addTo(RightsDraft draft);
  }

  @Override
  public Proposal propose(Facts facts, Wishes wishes) {
    Optional<RemoteLogon> logon = logon(facts);
    if (logon.isEmpty()) {
      return new Proposal.Blocked(why(facts));
    }
    Demands demands = new Demands();
    procedure.addTo(new RightsDraft(logon.get(), subject(facts, wishes), demands));
    return demands.proposal();
  }

  private static Optional<RemoteLogon> logon(Facts facts) {
    Optional<LogonRights> rights = facts.value(AccountFacts.LOGON_RIGHTS);
    Optional<LocalGroups> groups = facts.value(AccountFacts.LOCAL_GROUPS);
    Optional<AccountDatabase> database = facts.value(AccountFacts.DATABASE);
    return rights.flatMap(
        all ->
            groups.flatMap(
                local -> database.map(accounts -> new RemoteLogon(all, local, accounts))));
  }

  private static Words why(Facts facts) {
    return facts
        .best(AccountFacts.LOGON_RIGHTS)
        .flatMap(RightsTreatment::why)
        .or(() -> facts.best(AccountFacts.LOCAL_GROUPS).flatMap(RightsTreatment::why))
        .orElse(NOT_READ);
  }

  private static Optional<Words> why(Reading<?> reading) {
    return reading instanceof Reading.Unknown<?>(Words why, Source _)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Only of an account of the machine itself it is known which groups it is in. */
  private static RightsDraft.Who subject(Facts facts, Wishes wishes) {
    return AccountName.of(facts, wishes)
        .map(
            name ->
                AccountName.local(name, facts)
                    .flatMap(
                        account ->
                            facts
                                .value(AccountFacts.LOCAL_GROUPS)
                                .map(LocalGroups::machine)
                                .map(machine -> LogonSubject.local(account, machine)))
                    .<RightsDraft.Who>map(RightsDraft.Who.Subject::new)
                    .orElseGet(RightsDraft.Who.Stranger::new))
        .orElseGet(RightsDraft.Who.Anybody::new);
  }
}
