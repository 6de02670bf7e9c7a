package rdpdoctor.knowledge.derive.host;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.AccountStanding;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.account.RightDecision;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;

/**
 * What stands between a local account and any sign-in. Where nobody said who signs in, an account
 * that may sign in remotely and cannot is at least worth a look.
 *
 * @param source where the accounts were read
 */
record AccountTroubles(
    LocalAccounts accounts, AccountPolicy policy, Instant now, WhoSignsIn who, Source source) {

  /** Below it are the accounts that come with Windows, of which some are always off. */
  private static final int FIRST_ORDINARY_ACCOUNT = 1000;

  private static final Map<Fact<Concern>, Predicate<AccountStanding>> TROUBLES =
      Map.of(
          SignInHostFacts.DISABLED, has(AccountObstacle.DISABLED),
          SignInHostFacts.LOCKED, has(AccountObstacle.LOCKED),
          SignInHostFacts.EXPIRED, has(AccountObstacle.EXPIRED),
          SignInHostFacts.PASSWORD_EXPIRED, AccountTroubles::needsNewPassword,
          SignInHostFacts.PASSWORD_BLANK, AccountTroubles::hasNoPassword);

  static void addTo(Conclusions conclusions) {
    Facts facts = conclusions.facts();
    WhoSignsIn who = WhoSignsIn.of(facts);
    addExistence(conclusions, who.person());
    if (who.person() instanceof Person.Missing || who.person() instanceof Person.Elsewhere) {
      TROUBLES
          .keySet()
          .forEach(
              fact -> conclusions.add(fact, new Reading.Unknown<>(who.whyNobody(), at(facts))));
      return;
    }
    boolean isInUse =
        facts.value(AccountFacts.DATABASE).filter(AccountDatabase::isInUse).isPresent();
    Optional<AccountPolicy> policy = facts.value(AccountFacts.POLICY);
    Optional<Instant> now = facts.value(TargetFacts.OBSERVED_AT);
    if (!isInUse || policy.isEmpty() || now.isEmpty()) {
      return;
    }
    for (Reading<LocalAccounts> reading : facts.readings(AccountFacts.LOCAL_ACCOUNTS)) {
      if (reading instanceof Reading.Known<LocalAccounts>(LocalAccounts accounts, Source source)) {
        new AccountTroubles(accounts, policy.get(), now.get(), who, source).conclude(conclusions);
      }
    }
  }

  private static void addExistence(Conclusions conclusions, Person person) {
    Source source = at(conclusions.facts());
    switch (person) {
      case Person.NotSaid _ -> {}
      case Person.Local _ ->
          conclusions.add(SignInHostFacts.ACCOUNT_EXISTS, new Reading.Known<>(true, source));
      case Person.Missing _ ->
          conclusions.add(SignInHostFacts.ACCOUNT_EXISTS, new Reading.Known<>(false, source));
      case Person.Elsewhere(Words why) ->
          conclusions.add(SignInHostFacts.ACCOUNT_EXISTS, new Reading.Unknown<>(why, source));
    }
  }

  /** Where the accounts were read, or would be. */
  private static Source at(Facts facts) {
    return facts
        .best(AccountFacts.LOCAL_ACCOUNTS)
        .map(Reading::source)
        .orElseGet(() -> new Source(Vantage.DISK, "SAM"));
  }

  private void conclude(Conclusions conclusions) {
    TROUBLES.forEach((fact, trouble) -> conclusions.add(fact, concern(trouble)));
  }

  private Reading<Concern> concern(Predicate<AccountStanding> trouble) {
    if (who.person() instanceof Person.Local(LocalAccount account)) {
      return known(trouble.test(standing(account)) ? Concern.THE_USER : Concern.NOBODY);
    }
    return accounts.accounts().stream()
            .filter(this::maySignIn)
            .map(this::standing)
            .anyMatch(trouble)
        ? known(Concern.SOMEBODY)
        : new Reading.Unknown<>(WhoSignsIn.NOT_SAID, source);
  }

  private Reading<Concern> known(Concern concern) {
    return new Reading.Known<>(concern, source);
  }

  private boolean maySignIn(LocalAccount account) {
    return account.sid().relativeIdentifier() >= FIRST_ORDINARY_ACCOUNT
        && who.rights().filter(rights -> isGranted(rights, account)).isPresent();
  }

  private boolean isGranted(RemoteLogon rights, LocalAccount account) {
    return rights.decide(LogonSubject.local(account, accounts.machine()), LogonAttempt.REMOTE)
        instanceof RightDecision.Granted;
  }

  private AccountStanding standing(LocalAccount account) {
    return new AccountStanding(account, policy, now);
  }

  private static Predicate<AccountStanding> has(AccountObstacle obstacle) {
    return standing -> standing.obstacles().contains(obstacle);
  }

  private static boolean needsNewPassword(AccountStanding standing) {
    return has(AccountObstacle.PASSWORD_EXPIRED).test(standing)
        || has(AccountObstacle.PASSWORD_MUST_CHANGE).test(standing);
  }

  private static boolean hasNoPassword(AccountStanding standing) {
    return standing.account().password() == StoredPassword.BLANK;
  }
}
