package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.wire.Bytes;

/**
 * What a client needs of chance for one sign-in.
 *
 * @param clientChallenge eight bytes
 * @param sessionKey sixteen bytes, the key of everything that is sealed
 */
public record NtlmRandom(Bytes clientChallenge, Bytes sessionKey) {

  public static final int CHALLENGE_SIZE = 8;
  public static final int KEY_SIZE = 16;

  public NtlmRandom {
    if (clientChallenge.size() != CHALLENGE_SIZE || sessionKey.size() != KEY_SIZE) {
      throw new IllegalArgumentException(
          "client challenge and session key are %d and %d bytes long, expected 8 and 16"
              .formatted(clientChallenge.size(), sessionKey.size()));
    }
  }

  @Override
  public String toString() {
    return "NtlmRandom (not shown)";
  }
}
