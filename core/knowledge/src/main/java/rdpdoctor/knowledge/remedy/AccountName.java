package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Wishes;

/** The account that is to sign in, as somebody named it. */
sealed interface AccountName {

  /** One of the machine itself, without its domain. */
  record Local(String name) implements AccountName {}

  /** {@code CORP\anna}. */
  record Domain(String domain, String name) implements AccountName {}

  /** {@code anna@corp.example}. */
  record UserPrincipal(String name) implements AccountName {}

  Words NOT_SAID =
      new Words("which account signs in was not said (--user)", "サインインするアカウントが指定されていない (--user)");

  /** What no name of an account holds. */
  Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\"/\\[\\]:;|=,+*?<>]");

  /** Whom the wishes name, else whom the facts do; empty for what cannot be a name. */
  static Optional<AccountName> of(Facts facts, Wishes wishes) {
    return wishes
        .user()
        .or(() -> facts.value(SignInHostFacts.USER))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !FORBIDDEN.matcher(name).find())
        .map(name -> parse(name, facts));
  }

  private static AccountName parse(String typed, Facts facts) {
    int separator = typed.indexOf('\\');
    if (separator < 0) {
      return typed.indexOf('@') > 0 ? new UserPrincipal(typed) : new Local(typed);
    }
    String domain = typed.substring(0, separator);
    String name = typed.substring(separator + 1);
    return domain.equals(".") || isMachine(domain, facts)
        ? new Local(name)
        : new Domain(domain, name);
  }

  private static boolean isMachine(String domain, Facts facts) {
    return ComputerName.of(facts).filter(domain::equalsIgnoreCase).isPresent();
  }

  /** As Windows takes it, or its SID where that was read. */
  static Principal principal(AccountName account, Facts facts) {
    return local(account, facts)
        .<Principal>map(known -> new Principal.Known(known.sid()))
        .orElseGet(() -> new Principal.Named(account.text()));
  }

  /** The account of the machine that has this name; empty where it is not one, or was not read. */
  static Optional<LocalAccount> local(AccountName account, Facts facts) {
    Optional<LocalAccounts> accounts =
        facts.value(AccountFacts.DATABASE).filter(AccountDatabase::isInUse).isPresent()
            ? facts.value(AccountFacts.LOCAL_ACCOUNTS)
            : Optional.empty();
    return account instanceof Local(String name)
        ? accounts.flatMap(all -> all.account(name))
        : Optional.empty();
  }

  default String text() {
    return switch (this) {
      case Local(String name) -> name;
      case Domain(String domain, String name) -> domain + '\\' + name;
      case UserPrincipal(String name) -> name;
    };
  }
}
