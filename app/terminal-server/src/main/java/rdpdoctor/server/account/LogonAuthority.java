package rdpdoctor.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonSubject;
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

  private final MachinePolicy policy;
  private final MachineAccounts accounts;
  private final DomainAccounts domain;
  private final LogonPermissions permissions;

  private LogonAuthority(
      MachinePolicy policy,
      MachineAccounts accounts,
      DomainAccounts domain,
      LogonPermissions permissions) {
    this.policy = policy;
    this.accounts = accounts;
    this.domain = domain;
    this.permissions = permissions;
  }

  /**
   * An authority over what was read of a machine.
   *
   * @param policy of the same machine
   * @param controller of the domain that it has joined; never asked in a workgroup
   */
  public static LogonAuthority of(
      Facts facts, MachinePolicy policy, KnownPasswords passwords, DomainController controller) {
    MachineAccounts accounts =
        MachineAccounts.of(facts, passwords.ofMachine(policy.identity().computer()));
    return new LogonAuthority(
        policy,
        accounts,
        DomainAccounts.of(facts, policy, passwords, controller),
        new LogonPermissions(accounts.rights()));
  }

  /** Judges the network logons of NLA by NTLM, at this time. */
  public NtlmAuthority network(Instant now) {
    return logon ->
        switch (place(logon.domain(), logon.user())) {
          case AccountPlace.Machine(String account) -> machineAccount(account, logon, now);
          case AccountPlace.Domain(String account) ->
              withRight(domainAccount(logon), domain.subject(account));
          case AccountPlace.Foreign(String account) -> foreignAccount(account, logon, now);
        };
  }

  private AccountPlace place(String authority, String user) {
    return AccountPlace.of(authority, user, policy.identity(), accounts.find(user).isPresent());
  }

  private Verdict foreignAccount(String account, NtlmLogon logon, Instant now) {
    Verdict verdict = domainAccount(logon);
    boolean isUnknown =
        verdict instanceof Verdict.Refused(long status)
            && (status == NtStatus.NO_SUCH_USER || status == LogonStatus.NO_SUCH_DOMAIN);
    return isUnknown ? machineAccount(account, logon, now) : verdict;
  }

  private Verdict domainAccount(NtlmLogon logon) {
    return policy.signIn().incomingNtlm() == IncomingNtlm.ALLOWED
        ? domain.judge(logon)
        : new Verdict.Refused(LogonStatus.SEC_E_UNSUPPORTED_FUNCTION);
  }

  private Verdict machineAccount(String name, NtlmLogon logon, Instant now) {
    if (policy.signIn().incomingNtlm() == IncomingNtlm.DENIED) {
      return new Verdict.Refused(LogonStatus.SEC_E_UNSUPPORTED_FUNCTION);
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
    return verdict instanceof Verdict.Accepted && restriction.isPresent()
        ? new Verdict.Refused(restriction.getAsLong())
        : withRight(verdict, Optional.of(accounts.subject(account)));
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

  private Verdict withRight(Verdict verdict, Optional<LogonSubject> subject) {
    return verdict instanceof Verdict.Accepted
            && subject.filter(this::lacksNetworkRight).isPresent()
        ? new Verdict.Refused(LogonStatus.LOGON_TYPE_NOT_GRANTED)
        : verdict;
  }

  private boolean lacksNetworkRight(LogonSubject subject) {
    return permissions.refuses(subject, LogonAttempt.NETWORK);
  }

  /**
   * Why somebody whom Kerberos has proven is refused: NLA is a network logon, whatever proves it,
   * and that needs a right of its own.
   */
  public OptionalLong networkRefusal(SessionUser user) {
    return user.subject().filter(this::lacksNetworkRight).isPresent()
        ? OptionalLong.of(LogonStatus.LOGON_TYPE_NOT_GRANTED)
        : OptionalLong.empty();
  }

  /**
   * Judges a name and a password inside a session. Of a domain whose controllers are silent what
   * the machine remembers counts; network logons never go by that.
   *
   * @param authority the domain as the client sent it; empty where it sent none
   * @param password stays the caller's
   */
  public LogonOutcome logOn(String authority, String user, Password password, Instant now) {
    return switch (place(authority, user)) {
      case AccountPlace.Machine(String account) -> logOnToMachine(account, password, now);
      case AccountPlace.Foreign(String account) -> logOnToMachine(account, password, now);
      case AccountPlace.Domain(String account) -> domain.logOn(account, password);
    };
  }

  private LogonOutcome logOnToMachine(String name, Password password, Instant now) {
    return accounts
        .find(name)
        .map(account -> logOnToMachine(account, password, now))
        .orElseGet(() -> new LogonOutcome.Refused(NtStatus.NO_SUCH_USER));
  }

  private LogonOutcome logOnToMachine(LocalAccount account, Password password, Instant now) {
    boolean isRight = accounts.hash(account).equals(Optional.of(NtHash.of(password)));
    OptionalLong refusal = AccountChecks.refusal(accounts.obstacles(account, now), isRight);
    OptionalLong reason = refusal.isPresent() ? refusal : restriction(account);
    return reason.isPresent()
        ? new LogonOutcome.Refused(reason.getAsLong())
        : new LogonOutcome.LoggedOn(local(account), false);
  }

  /** Who it is that has signed in already, by the name that was used. */
  public Optional<SessionUser> find(String authority, String user) {
    return switch (place(authority, user)) {
      case AccountPlace.Machine(String account) -> accounts.find(account).map(this::local);
      case AccountPlace.Foreign(String account) -> accounts.find(account).map(this::local);
      case AccountPlace.Domain(String account) -> Optional.of(domain.user(account));
    };
  }

  private SessionUser local(LocalAccount account) {
    return new SessionUser(
        policy.identity().computer(), account.name(), Optional.of(accounts.subject(account)));
  }

  /** Why somebody who has signed in gets no session through a listener; empty if it gets one. */
  public Optional<Refusal> refusal(SessionUser user, ListenerPolicy listener) {
    return user.subject().flatMap(subject -> refusal(subject, listener));
  }

  private Optional<Refusal> refusal(LogonSubject subject, ListenerPolicy listener) {
    if (permissions.refuses(subject, LogonAttempt.REMOTE)) {
      return Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT);
    }
    return permissions.refuses(subject, listener)
        ? Optional.of(Refusal.LISTENER_PERMISSIONS)
        : Optional.empty();
  }
}
