package rdpdoctor.knowledge.derive.host;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SignInHostFacts;

/** Who signs in, as far as somebody said it and the machine itself can tell. */
sealed interface Person {

  Words OF_DOMAIN =
      new Words(
          "the accounts of a domain are kept on its domain controllers",
          "ドメインのアカウントはドメイン コントローラーで管理されている");
  Words PERHAPS_OF_DOMAIN =
      new Words(
          "the machine has no such account, and its domain may have one",
          "マシンにこのアカウントはなく、ドメインに存在する可能性がある");
  Words SOME_NOT_READ =
      new Words("some accounts of the machine could not be read", "マシンの一部のアカウントを読み取れない");
  Words ACCOUNTS_NOT_READ =
      new Words("the accounts of the machine were not read", "マシンのアカウントが読み取られていない");

  /** Nobody said it. */
  record NotSaid() implements Person {}

  /** The account is the machine's own. */
  record Local(LocalAccount account) implements Person {}

  /** The account would be the machine's own, and does not exist. */
  record Missing() implements Person {}

  /** It cannot be decided here. */
  record Elsewhere(Words why) implements Person {}

  static Person of(Facts facts) {
    return facts
        .value(SignInHostFacts.USER)
        .flatMap(AccountName::parse)
        .map(name -> named(name, facts))
        .orElseGet(NotSaid::new);
  }

  private static Person named(AccountName name, Facts facts) {
    boolean isLocal = name.isOf(machine(facts));
    boolean isController =
        facts.value(AccountFacts.DATABASE).filter(AccountDatabase::isInUse).isEmpty()
            && facts.value(AccountFacts.DATABASE).isPresent();
    if (isController || (name.authority().isPresent() && !isLocal)) {
      return new Elsewhere(OF_DOMAIN);
    }
    return facts
        .best(AccountFacts.LOCAL_ACCOUNTS)
        .map(reading -> among(reading, name, isLocal, facts))
        .orElseGet(() -> new Elsewhere(ACCOUNTS_NOT_READ));
  }

  private static Person among(
      Reading<LocalAccounts> reading, AccountName name, boolean isLocal, Facts facts) {
    return switch (reading) {
      case Reading.Known<LocalAccounts>(LocalAccounts accounts, Source _) ->
          accounts
              .account(name.account())
              .<Person>map(Local::new)
              .orElseGet(() -> notFound(accounts, isLocal || isOfWorkgroup(facts)));
      case Reading.Absent<LocalAccounts> _ -> new Elsewhere(ACCOUNTS_NOT_READ);
      case Reading.Unknown<LocalAccounts>(Words why, Source _) -> new Elsewhere(why);
    };
  }

  private static Person notFound(LocalAccounts accounts, boolean mustBeLocal) {
    if (!accounts.unreadable().isEmpty()) {
      return new Elsewhere(SOME_NOT_READ);
    }
    return mustBeLocal ? new Missing() : new Elsewhere(PERHAPS_OF_DOMAIN);
  }

  private static boolean isOfWorkgroup(Facts facts) {
    return facts
        .value(AccountFacts.PRIMARY_DOMAIN)
        .filter(domain -> domain.membership() == Membership.WORKGROUP)
        .isPresent();
  }

  private static Optional<String> machine(Facts facts) {
    return HostView.of(facts).stream().flatMap(view -> view.computerName().stream()).findFirst();
  }
}
