package rdpdoctor.rdp.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateFlags;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The first answer of CredSSP: the server names itself in an NTLM challenge, [MS-CSSP] 3.1.5.
 *
 * @param computer the NetBIOS name of the computer
 * @param domain the NetBIOS name of its domain; of a workgroup machine, its own
 */
public record Challenger(String computer, String domain) {

  private static final int CHALLENGE_SIZE = 8;

  /**
   * Answers a client's first TSRequest.
   *
   * @param serverChallenge eight random bytes
   */
  public TsRequest answer(TsRequest request, Bytes serverChallenge, Instant now)
      throws DecodeException {
    if (serverChallenge.size() != CHALLENGE_SIZE) {
      throw new IllegalArgumentException(
          "server challenge is %d bytes long, expected 8".formatted(serverChallenge.size()));
    }
    Bytes token =
        request
            .negoToken()
            .orElseThrow(() -> new DecodeException("TSRequest: negoTokens is missing"));
    NegotiateMessage negotiate = NegotiateMessage.decode(token);
    int version = Math.min(request.version(), TsRequest.NEWEST_VERSION);
    return TsRequest.token(version, challenge(negotiate, serverChallenge, now).encode());
  }

  private ChallengeMessage challenge(
      NegotiateMessage negotiate, Bytes serverChallenge, Instant now) {
    int flags =
        negotiate.flags()
            | NegotiateFlags.TARGET_INFO
            | NegotiateFlags.TARGET_TYPE_SERVER
            | NegotiateFlags.VERSION;
    return new ChallengeMessage(
        flags,
        domain,
        serverChallenge,
        ChallengeMessage.VERSION_WINDOWS_10,
        new TreeMap<>(
            Map.of(
                AvPairs.NB_DOMAIN_NAME, unicode(domain),
                AvPairs.NB_COMPUTER_NAME, unicode(computer),
                AvPairs.DNS_DOMAIN_NAME, unicode(domain),
                AvPairs.DNS_COMPUTER_NAME, unicode(computer),
                AvPairs.TIMESTAMP, FileTime.encode(now))));
  }

  private static Bytes unicode(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_16LE));
  }
}
