package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.wire.Bytes;

/**
 * What is needed to judge an answer to a challenge, [MS-APDS] 3.1.5: a server without the account
 * hands just this to a domain controller.
 *
 * @param domain as the client sent it; empty where it left the choice to the server
 * @param serverChallenge eight bytes
 * @param ntResponse the proof, 16 bytes, and what it was made over
 */
public record NtlmLogon(
    String domain, String user, String workstation, Bytes serverChallenge, Bytes ntResponse) {

  /** The key that both sides have if the password behind this hash was used. */
  Bytes sessionBaseKey(NtHash hash) {
    return Digests.hmacMd5(NtlmV2Response.passwordKey(hash, user, domain), proof());
  }

  boolean isProofOf(NtHash hash) {
    Bytes key = NtlmV2Response.passwordKey(hash, user, domain);
    Bytes made = ntResponse.from(NtlmV2Response.PROOF_SIZE);
    return Digests.same(Digests.hmacMd5(key, serverChallenge, made), proof());
  }

  private Bytes proof() {
    return ntResponse.first(NtlmV2Response.PROOF_SIZE);
  }

  /** Without the response: with it a password can be guessed offline. */
  @Override
  public String toString() {
    return "NtlmLogon[domain=%s, user=%s, workstation=%s]".formatted(domain, user, workstation);
  }
}
