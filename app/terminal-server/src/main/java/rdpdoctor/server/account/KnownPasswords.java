package rdpdoctor.server.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtHash;

/**
 * The passwords that somebody has given, each for an account: nobody else can sign in.
 *
 * @param hashes by the names of the accounts, in the order in which they were given
 */
public record KnownPasswords(Map<AccountName, NtHash> hashes) {

  private static final String THIS_MACHINE = ".";

  public KnownPasswords {
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }

  public static KnownPasswords none() {
    return new KnownPasswords(Map.of());
  }

  /** With one more; the password stays the caller's to close. */
  public KnownPasswords and(AccountName account, Password password) {
    Map<AccountName, NtHash> more = new LinkedHashMap<>(hashes);
    more.put(account, NtHash.of(password));
    return new KnownPasswords(more);
  }

  /** Of the accounts of a machine: {@code anna}, {@code .\anna} and {@code WIN01\anna}. */
  KnownPasswords ofMachine(String computer) {
    return where(
        name ->
            name.authority().isEmpty()
                || isOneOf(List.of(THIS_MACHINE, computer), name.authority().get()));
  }

  /** Of the accounts of a domain: {@code CORP\anna} and {@code anna@corp.example}. */
  KnownPasswords ofDomain(List<String> domain) {
    return where(name -> name.authority().filter(named -> isOneOf(domain, named)).isPresent());
  }

  private KnownPasswords where(Predicate<AccountName> isWanted) {
    Map<AccountName, NtHash> wanted = new LinkedHashMap<>(hashes);
    wanted.keySet().removeIf(isWanted.negate());
    return new KnownPasswords(wanted);
  }

  private static boolean isOneOf(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The password of an account, by its name alone. */
  Optional<NtHash> find(String account) {
    return hashes.entrySet().stream()
        .filter(entry -> entry.getKey().account().equalsIgnoreCase(account))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Of whom, and nothing of what. */
  @Override
  public String toString() {
    return "KnownPasswords" + hashes.keySet();
  }
}
