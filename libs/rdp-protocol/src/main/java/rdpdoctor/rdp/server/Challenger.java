package rdpdoctor.rdp.server;

import java.time.Instant;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The first answer of CredSSP: the server names itself in an NTLM challenge, [MS-CSSP] 3.1.5.
 *
 * @param computer the NetBIOS name of the computer
 * @param domain the NetBIOS name of its domain; of a workgroup machine, its own
 */
public record Challenger(String computer, String domain) {

  /**
   * Answers a client's first TSRequest.
   *
   * @param serverChallenge eight random bytes
   */
  public TsRequest answer(TsRequest request, Bytes serverChallenge, Instant now)
      throws DecodeException {
    Bytes token =
        request
            .negoToken()
            .orElseThrow(() -> new DecodeException("TSRequest: negoTokens is missing"));
    NegotiateMessage negotiate = NegotiateMessage.decode(token);
    int version = Math.min(request.version(), TsRequest.NEWEST_VERSION);
    NtlmHost host = NtlmHost.named(computer, domain);
    return TsRequest.token(version, host.challenge(negotiate, serverChallenge, now).encode());
  }
}
