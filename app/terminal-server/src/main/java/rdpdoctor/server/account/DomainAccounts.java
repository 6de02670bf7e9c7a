package rdpdoctor.server.account;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority.Verdict;
import rdpdoctor.rdp.ntlm.NtlmLogon;
import rdpdoctor.server.policy.MachineIdentity;
import rdpdoctor.server.policy.MachinePolicy;

/**
 * The accounts of the domain that a machine has joined, and what the machine remembers of them.
 *
 * @param remembersLogons whether some domain account has signed in before, and that is kept
 * @param passwords of the domain's accounts, which stand for what is remembered
 */
record DomainAccounts(
    MachineIdentity machine,
    DomainController controller,
    boolean remembersLogons,
    KnownPasswords passwords) {

  /** Without a controller, or without the service that asks it, what is remembered counts. */
  private static final Set<Long> NOBODY_ANSWERED =
      Set.of(LogonStatus.NO_LOGON_SERVERS, LogonStatus.NETLOGON_NOT_STARTED);

  static DomainAccounts of(
      Facts facts, MachinePolicy policy, KnownPasswords passwords, DomainController controller) {
    boolean isRemembered =
        facts.value(AccountFacts.CACHED_LOGONS).filter(cached -> cached.occupied() > 0).isPresent();
    return new DomainAccounts(
        policy.identity(),
        policy.signIn().netlogonDisabled()
            ? new UnreachableController(LogonStatus.NETLOGON_NOT_STARTED)
            : controller,
        isRemembered && policy.signIn().cachedLogons(),
        passwords.ofDomain(policy.identity().domainNames()));
  }

  Verdict judge(NtlmLogon logon) {
    return controller.judge(logon);
  }

  Optional<LogonSubject> subject(String account) {
    return controller.subject(account);
  }

  SessionUser user(String account) {
    return new SessionUser(machine.domain(), account, subject(account));
  }

  LogonOutcome logOn(String account, Password password) {
    OptionalLong refusal = controller.refusal(account, password);
    if (refusal.isEmpty()) {
      return new LogonOutcome.LoggedOn(user(account), false);
    }
    return NOBODY_ANSWERED.contains(refusal.getAsLong()) && isRemembered(account, password)
        ? new LogonOutcome.LoggedOn(user(account), true)
        : new LogonOutcome.Refused(refusal.getAsLong());
  }

  /** Whose logons are remembered is not read: any that was given, as long as there are some. */
  private boolean isRemembered(String account, Password password) {
    return remembersLogons && passwords.find(account).equals(Optional.of(NtHash.of(password)));
  }
}
