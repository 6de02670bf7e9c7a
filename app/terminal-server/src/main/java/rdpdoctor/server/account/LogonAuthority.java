package rdpdoctor.server.account;

import static rdpdoctor.knowledge.derive.host.ListenerPermissions.LOGON_AND_CONNECT;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RightDecision;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmAuthority.Verdict;
import rdpdoctor.rdp.ntlm.NtlmLogon;
import rdpdoctor.server.policy.IncomingNtlm;
import rdpdoctor.server.policy.ListenerPolicy;
import rdpdoctor.server.policy.MachinePolicy;

/** Who may sign in to a machine: its own accounts, those of its domain, and their rights. */
public final class LogonAuthority {

  /** Of SECURITY_STATUS: what a client is told where a policy forbids NTLM. */
  private static final long SEC_E_UNSUPPORTED_FUNCTION = 0x8009_0302L;

  private final MachinePolicy policy;
  private final MachineAccounts accounts;
  private final KnownPasswords ofDomain;
  private final DomainController controller;

  private LogonAuthority(
      MachinePolicy policy,
      MachineAccounts accounts,
      KnownPasswords ofDomain,
      DomainController controller) {
    this.policy = policy;
    this.accounts = accounts;
    this.ofDomain = ofDomain;
    this.controller = controller;
  }

  /**
   * An authority over what was read of a machine.
   *
   * @param policy of the same machine
   * @param controller of the domain that it has joined; never asked in a workgroup
   */
  public static LogonAuthority of(
      Facts facts, MachinePolicy policy, KnownPasswords passwords, DomainController controller) {
    return new LogonAuthority(
        policy,
        MachineAccounts.of(facts, passwords.ofMachine(policy.identity().computer())),
        passwords.ofDomain(policy.identity().domainNames()),
        controller);
  }

  /** Judges the network logons of NLA, at this time. */
  public NtlmAuthority network(Instant now) {
    return logon ->
        switch (place(logon.domain(), logon.user())) {
          case AccountPlace.Machine(String account) -> machineAccount(account, logon, now);
          case AccountPlace.Domain(String account) -> domainAccount(account, logon);
        };
  }

  private AccountPlace place(String domain, String user) {
    return AccountPlace.of(domain, user, policy.identity(), accounts.find(user).isPresent());
  }

  private Verdict machineAccount(String name, NtlmLogon logon, Instant now) {
    if (policy.signIn().incomingNtlm() == IncomingNtlm.DENIED) {
      return new Verdict.Refused(SEC_E_UNSUPPORTED_FUNCTION);
    }
    return accounts
        .find(name)
        .map(account -> machineAccount(account, logon, now))
        .orElseGet(() -> new Verdict.Refused(NtStatus.NO_SUCH_USER));
  }

  private Verdict machineAccount(LocalAccount account, NtlmLogon logon, Instant now) {
    Verdict verdict =
        NtlmProof.judge(logon, accounts.hash(account), accounts.obstacles(account, now));
    OptionalLong restriction = restriction(account);
    if (verdict instanceof Verdict.Refused || restriction.isEmpty()) {
      return withRight(verdict, Optional.of(accounts.subject(account)));
    }
    return new Verdict.Refused(restriction.getAsLong());
  }

  /** What keeps an account out whose password is right, though not from the console. */
  private OptionalLong restriction(LocalAccount account) {
    if (account.flags().has(AccountFlag.SMARTCARD_REQUIRED)) {
      return OptionalLong.of(LogonStatus.SMARTCARD_LOGON_REQUIRED);
    }
    return account.password() == StoredPassword.BLANK && policy.signIn().blankPasswordsLimited()
        ? OptionalLong.of(LogonStatus.ACCOUNT_RESTRICTION)
        : OptionalLong.empty();
  }

  private Verdict domainAccount(String account, NtlmLogon logon) {
    return policy.signIn().incomingNtlm() == IncomingNtlm.ALLOWED
        ? withRight(controller.judge(logon), controller.subject(account))
        : new Verdict.Refused(SEC_E_UNSUPPORTED_FUNCTION);
  }

  /** NLA is a network logon, and that needs a right of its own. */
  private Verdict withRight(Verdict verdict, Optional<LogonSubject> subject) {
    return verdict instanceof Verdict.Accepted
            && subject.filter(who -> isRefused(who, LogonAttempt.NETWORK)).isPresent()
        ? new Verdict.Refused(LogonStatus.LOGON_TYPE_NOT_GRANTED)
        : verdict;
  }

  /** What cannot be decided keeps nobody out who knows the password. */
  private boolean isRefused(LogonSubject subject, LogonAttempt attempt) {
    return accounts
        .rights()
        .map(rights -> rights.decide(subject, attempt))
        .map(
            decision ->
                switch (decision) {
                  case RightDecision.Granted _, RightDecision.Undecided _ -> false;
                  case RightDecision.Denied _, RightDecision.NotGranted _ -> true;
                })
        .orElse(false);
  }

  /**
   * Judges a name and a password inside a session. Of a domain whose controllers are silent what
   * the machine remembers counts; network logons never go by that.
   *
   * @param domain as the client sent it; empty where it sent none
   * @param password stays the caller's
   */
  public LogonOutcome logOn(String domain, String user, Password password, Instant now) {
    return switch (place(domain, user)) {
      case AccountPlace.Machine(String account) -> logOnToMachine(account, password, now);
      case AccountPlace.Domain(String account) -> logOnToDomain(account, password);
    };
  }

  private LogonOutcome logOnToMachine(String name, Password password, Instant now) {
    Optional<LocalAccount> found = accounts.find(name);
    if (found.isEmpty()) {
      return new LogonOutcome.Refused(NtStatus.NO_SUCH_USER);
    }
    LocalAccount account = found.get();
    boolean isRight = accounts.hash(account).equals(Optional.of(NtHash.of(password)));
    OptionalLong refusal = AccountChecks.refusal(accounts.obstacles(account, now), isRight);
    OptionalLong reason = refusal.isPresent() ? refusal : restriction(account);
    return reason.isPresent()
        ? new LogonOutcome.Refused(reason.getAsLong())
        : new LogonOutcome.LoggedOn(local(account), false);
  }

  private LogonOutcome logOnToDomain(String account, Password password) {
    OptionalLong refusal = controller.refusal(account, password);
    if (refusal.isEmpty()) {
      return new LogonOutcome.LoggedOn(domainUser(account), false);
    }
    return refusal.getAsLong() == LogonStatus.NO_LOGON_SERVERS && isCached(account, password)
        ? new LogonOutcome.LoggedOn(domainUser(account), true)
        : new LogonOutcome.Refused(refusal.getAsLong());
  }

  /** Whose logons a machine remembers is not read: any that it may, once it remembers one. */
  private boolean isCached(String account, Password password) {
    return policy.signIn().cachedLogons()
        && accounts.isCacheFilled()
        && ofDomain.find(account).equals(Optional.of(NtHash.of(password)));
  }

  /** Who it is that has signed in already, by the name that was used. */
  public Optional<SessionUser> find(String domain, String user) {
    return switch (place(domain, user)) {
      case AccountPlace.Machine(String account) -> accounts.find(account).map(this::local);
      case AccountPlace.Domain(String account) -> Optional.of(domainUser(account));
    };
  }

  private SessionUser local(LocalAccount account) {
    return new SessionUser(
        policy.identity().computer(), account.name(), Optional.of(accounts.subject(account)));
  }

  private SessionUser domainUser(String account) {
    return new SessionUser(policy.identity().domain(), account, controller.subject(account));
  }

  /** Whether somebody who has signed in may have a session through a listener. */
  public Optional<Refusal> refusal(SessionUser user, ListenerPolicy listener) {
    return user.subject().flatMap(subject -> refusal(subject, listener));
  }

  private Optional<Refusal> refusal(LogonSubject subject, ListenerPolicy listener) {
    if (isRefused(subject, LogonAttempt.REMOTE)) {
      return Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT);
    }
    return isAdmitted(subject, listener)
        ? Optional.empty()
        : Optional.of(Refusal.LISTENER_PERMISSIONS);
  }

  /**
   * Groups that only a domain knows are missing here, so they may let somebody in whom we refuse.
   */
  private boolean isAdmitted(LogonSubject subject, ListenerPolicy listener) {
    return accounts
        .rights()
        .map(rights -> rights.sids(subject, LogonAttempt.REMOTE))
        .flatMap(sids -> listener.permissions().map(list -> list.grants(sids, LOGON_AND_CONNECT)))
        .orElse(true);
  }
}
