package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The answer to a challenge and the key that follows from it, [MS-NLMP] 3.3.2.
 *
 * @param lm LMv2, for servers that send no time
 * @param nt NTLMv2: the proof, and what it was made over
 */
record NtlmV2Response(Bytes lm, Bytes nt, Bytes sessionBaseKey) {

  private static final Bytes RESPONSE_VERSION = Bytes.hex("0101 000000000000");

  /** NTOWFv2: the key that stands for the password of this user in this domain. */
  static Bytes passwordKey(Password password, String user, String domain) {
    byte[] text = password.utf16();
    byte[] hash = Digests.md4(text);
    try {
      String name = upperCase(user) + domain;
      return Digests.hmacMd5(Bytes.of(hash), Bytes.of(name.getBytes(StandardCharsets.UTF_16LE)));
    } finally {
      Arrays.fill(text, (byte) 0);
      Arrays.fill(hash, (byte) 0);
    }
  }

  /**
   * Answers a challenge.
   *
   * @param time a FILETIME, the server's own where it sent one
   * @param targetInfo the AV_PAIR list with its end
   */
  static NtlmV2Response compute(
      Bytes passwordKey,
      Bytes serverChallenge,
      Bytes clientChallenge,
      Bytes time,
      Bytes targetInfo) {
    Bytes blob =
        new ByteWriter()
            .bytes(RESPONSE_VERSION)
            .bytes(time)
            .bytes(clientChallenge)
            .zeros(4)
            .bytes(targetInfo)
            .zeros(4)
            .toBytes();
    Bytes proof = Digests.hmacMd5(passwordKey, serverChallenge, blob);
    Bytes lm = Digests.hmacMd5(passwordKey, serverChallenge, clientChallenge);
    return new NtlmV2Response(
        lm.plus(clientChallenge), proof.plus(blob), Digests.hmacMd5(passwordKey, proof));
  }

  /** Each UTF-16 unit by itself, as Windows does: a sharp s stays one. */
  private static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    text.chars().forEach(unit -> upper.append(Character.toUpperCase((char) unit)));
    return upper.toString();
  }

  @Override
  public String toString() {
    return "NtlmV2Response (not shown)";
  }
}
