package rdpdoctor.server.account;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmAuthority.Verdict;
import rdpdoctor.rdp.ntlm.NtlmLogon;

/** Judges the proof of a password by NTLM together with the state of the account. */
final class NtlmProof {

  private NtlmProof() {}

  /**
   * What comes of it.
   *
   * @param hash of the password; without one no proof is right
   */
  static Verdict judge(NtlmLogon logon, Optional<NtHash> hash, Set<AccountObstacle> obstacles) {
    Verdict verdict = NtlmAuthority.of((_, _) -> hash).judge(logon);
    OptionalLong refusal = AccountChecks.refusal(obstacles, verdict instanceof Verdict.Accepted);
    return refusal.isPresent() ? new Verdict.Refused(refusal.getAsLong()) : verdict;
  }
}
