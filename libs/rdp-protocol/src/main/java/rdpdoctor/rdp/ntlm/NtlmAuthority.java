package rdpdoctor.rdp.ntlm;

import java.util.Optional;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.wire.Bytes;

/** Judges sign-ins with NTLM: a server's own accounts, or a domain controller behind it. */
@FunctionalInterface
public interface NtlmAuthority {

  /** Takes a response that is one of NTLM version 2 by its form. */
  Verdict judge(NtlmLogon logon);

  /** An authority that has the accounts itself. */
  static NtlmAuthority of(Accounts accounts) {
    return logon ->
        accounts
            .find(logon.domain(), logon.user())
            .map(hash -> judge(logon, hash))
            .orElseGet(() -> new Verdict.Refused(NtStatus.NO_SUCH_USER));
  }

  private static Verdict judge(NtlmLogon logon, NtHash hash) {
    return logon.isProofOf(hash)
        ? new Verdict.Accepted(logon.sessionBaseKey(hash))
        : new Verdict.Refused(NtStatus.WRONG_PASSWORD);
  }

  /** Where the hashes of passwords are. */
  @FunctionalInterface
  interface Accounts {

    /** Empty if there is no such account; names are compared as the server likes. */
    Optional<NtHash> find(String domain, String user);
  }

  /** What an authority says. */
  sealed interface Verdict {

    /**
     * The password is right.
     *
     * @param sessionBaseKey [MS-NLMP] 3.3.2, 16 bytes
     */
    record Accepted(Bytes sessionBaseKey) implements Verdict {

      @Override
      public String toString() {
        return "Accepted";
      }
    }

    /**
     * The client is not let in.
     *
     * @param status the true reason, unsigned; {@link NtStatus} or another
     */
    record Refused(long status) implements Verdict {}
  }
}
