package rdpdoctor.diagnosis.account;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An account of the machine itself, without its secrets.
 *
 * @param primaryGroup the relative identifier of a group whose member it is without being listed
 * @param expires empty if never
 * @param passwordSet empty if never, which means that it must be changed at the next sign-in
 * @param lastLogon empty if never
 * @param lastBadPassword empty if none since the last good one, or never
 * @param badPasswords how many wrong passwords since the last good one
 * @param hasLogonHours whether some hours of the week are closed to it
 */
public record LocalAccount(
    Sid sid,
    String name,
    int primaryGroup,
    AccountFlags flags,
    Optional<Instant> expires,
    Optional<Instant> passwordSet,
    Optional<Instant> lastLogon,
    Optional<Instant> lastBadPassword,
    int badPasswords,
    boolean hasLogonHours,
    StoredPassword password)
    implements Redactable<LocalAccount> {

  /** A built-in account keeps its name, which tells of nobody; unless it was renamed. */
  @Override
  public LocalAccount redacted(UnaryOperator<String> pseudonym) {
    boolean isBuiltIn =
        WellKnownAccount.of(sid).filter(known -> known.words().en().equals(name)).isPresent();
    return isBuiltIn ? this : named(pseudonym.apply(name));
  }

  private LocalAccount named(String other) {
    return new LocalAccount(
        sid,
        other,
        primaryGroup,
        flags,
        expires,
        passwordSet,
        lastLogon,
        lastBadPassword,
        badPasswords,
        hasLogonHours,
        password);
  }
}
