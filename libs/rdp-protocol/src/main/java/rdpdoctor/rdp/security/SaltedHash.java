package rdpdoctor.rdp.security;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * SHA-1 inside MD5, as SSL 3.0 combined them: what standard RDP security, [MS-RDPBCGR] 5.3.5 to
 * 5.3.7, and licensing, [MS-RDPELE] 5.1, make keys and signatures with.
 */
public final class SaltedHash {

  private static final Bytes PAD_1 = Bytes.hex("36".repeat(40));
  private static final Bytes PAD_2 = Bytes.hex("5c".repeat(48));

  private SaltedHash() {}

  /**
   * 48 bytes of a secret and two random numbers: three hashes, salted with a letter, with the next
   * one twice, and with the next but one thrice.
   */
  public static Bytes expand(Bytes secret, char letter, Bytes random1, Bytes random2) {
    Bytes expanded = Bytes.empty();
    for (int i = 0; i < 3; i++) {
      String salt = String.valueOf((char) (letter + i)).repeat(i + 1);
      Bytes saltBytes = Bytes.of(salt.getBytes(StandardCharsets.US_ASCII));
      expanded =
          expanded.plus(Digests.md5(secret, Digests.sha1(saltBytes, secret, random1, random2)));
    }
    return expanded;
  }

  /** FinalHash: a key of 16 bytes. */
  public static Bytes finalHash(Bytes key, Bytes random1, Bytes random2) {
    return Digests.md5(key, random1, random2);
  }

  /**
   * The signature of data, 16 bytes.
   *
   * @param salt what is signed behind the data without counting to its length
   */
  public static Bytes mac(Bytes key, byte[] data, Bytes salt) {
    Bytes length = new ByteWriter().u32le(data.length).toBytes();
    Bytes inner = Digests.sha1(data, salt, key, PAD_1, length);
    return Digests.md5(key, PAD_2, inner);
  }

  /** Mixes the key that a direction began with and the one in use, [MS-RDPBCGR] 5.3.7.1. */
  static Bytes update(Bytes initialKey, Bytes key) {
    return Digests.md5(initialKey, PAD_2, Digests.sha1(initialKey, PAD_1, key));
  }
}
