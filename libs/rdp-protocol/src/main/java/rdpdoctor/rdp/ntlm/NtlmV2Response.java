package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The answer to a challenge and the key that follows from it, [MS-NLMP] 3.3.2.
 *
 * @param lm LMv2, for servers that send no time
 * @param nt NTLMv2: the proof, and what it was made over
 */
record NtlmV2Response(Bytes lm, Bytes nt, Bytes sessionBaseKey) {

  static final int PROOF_SIZE = 16;

  private static final Bytes RESPONSE_VERSION = Bytes.hex("0101 000000000000");
  private static final int CLIENT_CHALLENGE_SIZE = 8;

  /** NTOWFv2: the key that stands for the password of this user in this domain. */
  static Bytes passwordKey(Password password, String user, String domain) {
    return passwordKey(NtHash.of(password), user, domain);
  }

  static Bytes passwordKey(NtHash hash, String user, String domain) {
    String name = upperCase(user) + domain;
    return Digests.hmacMd5(hash.bytes(), Bytes.of(name.getBytes(StandardCharsets.UTF_16LE)));
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

  /** By its form: the responses of version 1 and of LM are 24 bytes long. */
  static boolean isOne(Bytes ntResponse) {
    return ntResponse.size() > PROOF_SIZE + RESPONSE_VERSION.size()
        && ntResponse.from(PROOF_SIZE).first(2).equals(RESPONSE_VERSION.first(2));
  }

  /** The AV_PAIRs of NTLMv2_CLIENT_CHALLENGE, [MS-NLMP] 2.2.2.7. */
  static Map<Integer, Bytes> targetInfo(Bytes ntResponse) throws DecodeException {
    ByteReader reader = new ByteReader("NTLMv2_CLIENT_CHALLENGE", ntResponse.from(PROOF_SIZE));
    reader.skip("RespType to Reserved2", RESPONSE_VERSION.size());
    FileTime.decode(reader.bytes("TimeStamp", FileTime.SIZE));
    reader.skip("ChallengeFromClient", CLIENT_CHALLENGE_SIZE);
    reader.skip("Reserved3", 4);
    return AvPairs.decode(reader.rest());
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
