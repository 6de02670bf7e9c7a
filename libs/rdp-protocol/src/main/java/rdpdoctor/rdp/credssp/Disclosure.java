package rdpdoctor.rdp.credssp;

import java.util.OptionalLong;
import rdpdoctor.rdp.mechanism.NtStatus;

/** What a server tells a client of the reason why it is refused. */
@FunctionalInterface
public interface Disclosure {

  /** Which names there are is not told; every other reason is. */
  Disclosure WITHOUT_NAMES = Disclosure::withoutNames;

  /** Nothing: the connection is closed. */
  Disclosure NOTHING = _ -> OptionalLong.empty();

  /**
   * The errorCode to send.
   *
   * @param status the true reason, an NTSTATUS or a SECURITY_STATUS
   */
  OptionalLong errorCode(long status);

  private static OptionalLong withoutNames(long status) {
    boolean wouldTellNames = status == NtStatus.NO_SUCH_USER || status == NtStatus.WRONG_PASSWORD;
    return OptionalLong.of(wouldTellNames ? NtStatus.LOGON_FAILURE : status);
  }
}
