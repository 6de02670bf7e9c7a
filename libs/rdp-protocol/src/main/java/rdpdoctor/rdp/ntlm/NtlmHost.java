package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.rdp.wire.Bytes;

/**
 * How a server names itself in its challenge, [MS-NLMP] 2.2.2.1.
 *
 * @param computer its NetBIOS name
 * @param domain the NetBIOS name of its domain; of a workgroup machine, its own
 * @param version eight bytes, [MS-NLMP] 2.2.2.10
 */
public record NtlmHost(
    String computer, String domain, String dnsComputer, String dnsDomain, Bytes version) {

  private static final int CHALLENGE_SIZE = 8;

  /** A host whose DNS names are its NetBIOS names. */
  public static NtlmHost named(String computer, String domain) {
    return new NtlmHost(computer, domain, computer, domain, ChallengeMessage.VERSION_WINDOWS_10);
  }

  /**
   * The challenge to a client.
   *
   * @param serverChallenge eight random bytes
   */
  public ChallengeMessage challenge(
      NegotiateMessage negotiate, Bytes serverChallenge, Instant now) {
    if (serverChallenge.size() != CHALLENGE_SIZE) {
      throw new IllegalArgumentException(
          "server challenge is %d bytes long, expected 8".formatted(serverChallenge.size()));
    }
    return new ChallengeMessage(
        (negotiate.flags() & NegotiateFlags.USUAL) | NegotiateFlags.OF_EVERY_CHALLENGE,
        domain,
        serverChallenge,
        version,
        targetInfo(now));
  }

  /** In the order in which Windows sends them. */
  private Map<Integer, Bytes> targetInfo(Instant now) {
    Map<Integer, Bytes> pairs = new LinkedHashMap<>();
    pairs.put(AvPairs.NB_DOMAIN_NAME, unicode(domain));
    pairs.put(AvPairs.NB_COMPUTER_NAME, unicode(computer));
    pairs.put(AvPairs.DNS_DOMAIN_NAME, unicode(dnsDomain));
    pairs.put(AvPairs.DNS_COMPUTER_NAME, unicode(dnsComputer));
    pairs.put(AvPairs.TIMESTAMP, FileTime.encode(now));
    return pairs;
  }

  private static Bytes unicode(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_16LE));
  }
}
