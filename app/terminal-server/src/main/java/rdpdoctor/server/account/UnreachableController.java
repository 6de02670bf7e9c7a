package rdpdoctor.server.account;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtlmLogon;

/**
 * A domain whose controllers cannot judge.
 *
 * @param status what every sign-in ends with
 */
public record UnreachableController(long status) implements DomainController {

  /** None answers: STATUS_NO_LOGON_SERVERS, as a member without a controller sends it. */
  public static UnreachableController silent() {
    return new UnreachableController(LogonStatus.NO_LOGON_SERVERS);
  }

  /** They answer, and do not trust the machine: STATUS_TRUSTED_RELATIONSHIP_FAILURE. */
  public static UnreachableController distrusting() {
    return new UnreachableController(LogonStatus.TRUSTED_RELATIONSHIP_FAILURE);
  }

  @Override
  public Verdict judge(NtlmLogon logon) {
    return new Verdict.Refused(status);
  }

  @Override
  public OptionalLong refusal(String user, Password password) {
    return OptionalLong.of(status);
  }

  @Override
  public Optional<LogonSubject> subject(String user) {
    return Optional.empty();
  }
}
