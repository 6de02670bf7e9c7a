package rdpdoctor.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownAccount;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmLogon;
import rdpdoctor.server.policy.MachineIdentity;

/**
 * A domain controller that answers, made of accounts whose passwords are known.
 *
 * @param names of its domain, which trusts no other
 */
public record SimulatedController(List<String> names, List<DomainAccount> accounts)
    implements DomainController {

  /** The relative identifier of the first account that somebody makes in a domain. */
  private static final int FIRST_ACCOUNT = 1103;

  public SimulatedController {
    names = List.copyOf(names);
    accounts = List.copyOf(accounts);
  }

  /**
   * The domain of a machine with the accounts whose passwords were given: {@code Administrator} is
   * in Domain Admins, and everybody in Domain Users.
   */
  public static SimulatedController of(MachineIdentity machine, KnownPasswords passwords) {
    List<DomainAccount> accounts = new ArrayList<>();
    Optional<Sid> domain = machine.primaryDomain().flatMap(known -> known.sid());
    Map<AccountName, NtHash> hashes = passwords.ofDomain(machine.domainNames()).hashes();
    hashes.forEach(
        (name, hash) ->
            domain
                .map(sid -> subject(sid, name.account(), FIRST_ACCOUNT + accounts.size()))
                .map(subject -> new DomainAccount(name.account(), subject, hash, Set.of()))
                .ifPresent(accounts::add));
    return new SimulatedController(machine.domainNames(), accounts);
  }

  private static LogonSubject subject(Sid domain, String name, int next) {
    Sid users = of(domain, WellKnownAccount.DOMAIN_USERS);
    return name.equalsIgnoreCase(WellKnownAccount.ADMINISTRATOR.words().en())
        ? LogonSubject.domain(
            of(domain, WellKnownAccount.ADMINISTRATOR),
            Set.of(users, of(domain, WellKnownAccount.DOMAIN_ADMINS)))
        : LogonSubject.domain(domain.account(next), Set.of(users));
  }

  private static Sid of(Sid domain, WellKnownAccount account) {
    return domain.account(account.relativeIdentifier());
  }

  @Override
  public Verdict judge(NtlmLogon logon) {
    return account(logon)
        .map(account -> NtlmProof.judge(logon, Optional.of(account.hash()), account.obstacles()))
        .orElseGet(() -> new Verdict.Refused(NtStatus.NO_SUCH_USER));
  }

  private Optional<DomainAccount> account(NtlmLogon logon) {
    boolean isOfDomain =
        logon.domain().isEmpty() || names.stream().anyMatch(logon.domain()::equalsIgnoreCase);
    return isOfDomain ? account(AccountPlace.withoutRealm(logon.user())) : Optional.empty();
  }

  @Override
  public OptionalLong refusal(String user, Password password) {
    NtHash given = NtHash.of(password);
    return account(user)
        .map(account -> AccountChecks.refusal(account.obstacles(), account.hash().equals(given)))
        .orElseGet(() -> OptionalLong.of(NtStatus.NO_SUCH_USER));
  }

  @Override
  public Optional<LogonSubject> subject(String user) {
    return account(user).map(DomainAccount::subject);
  }

  private Optional<DomainAccount> account(String user) {
    return accounts.stream().filter(account -> account.name().equalsIgnoreCase(user)).findFirst();
  }
}
