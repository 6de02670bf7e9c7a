package rdpdoctor.diagnosis.account;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The accounts of a machine.
 *
 * @param machine the SID that those of its accounts and groups begin with
 * @param unreadable accounts that are there and could not be read
 */
public record LocalAccounts(Sid machine, List<LocalAccount> accounts, List<Unreadable> unreadable)
    implements Redactable<LocalAccounts> {

  public LocalAccounts {
    accounts = List.copyOf(accounts);
    unreadable = List.copyOf(unreadable);
  }

  public Optional<LocalAccount> account(Sid sid) {
    return accounts.stream().filter(account -> account.sid().equals(sid)).findFirst();
  }

  /** The account of this name, in upper or lower case. */
  public Optional<LocalAccount> account(String name) {
    return accounts.stream().filter(account -> account.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public LocalAccounts redacted(UnaryOperator<String> pseudonym) {
    return new LocalAccounts(
        machine,
        accounts.stream().map(account -> account.redacted(pseudonym)).toList(),
        unreadable);
  }
}
