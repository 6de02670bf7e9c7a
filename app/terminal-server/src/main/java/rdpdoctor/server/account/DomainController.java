package rdpdoctor.server.account;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtlmAuthority;

/** Judges sign-ins of the accounts of the domain that a machine has joined. */
public interface DomainController extends NtlmAuthority {

  /**
   * Judges a name and a password, as for a sign-in at a screen.
   *
   * @param user as the domain calls the account, without the domain
   * @param password stays the caller's
   * @return the NTSTATUS of a refusal, unsigned; empty if the password is right and nothing else
   *     stands in the way
   */
  OptionalLong refusal(String user, Password password);

  /** The SIDs of an account; empty where they cannot be asked for. */
  Optional<LogonSubject> subject(String user);
}
