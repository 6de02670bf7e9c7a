package rdpdoctor.rdp.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import rdpdoctor.rdp.wire.Bytes;

/** The two hash functions of standard RDP security. */
final class Digests {

  private Digests() {}

  static Bytes md5(Bytes... parts) {
    return Bytes.of(digest("MD5", parts).digest());
  }

  static Bytes sha1(Bytes... parts) {
    return Bytes.of(digest("SHA-1", parts).digest());
  }

  /** SHA-1 of some parts, of data that may be secret and is not copied, and of a salt. */
  static Bytes sha1(byte[] data, Bytes salt, Bytes... before) {
    MessageDigest digest = digest("SHA-1", before);
    digest.update(data);
    digest.update(salt.toArray());
    return Bytes.of(digest.digest());
  }

  private static MessageDigest digest(String algorithm, Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (Bytes part : parts) {
        digest.update(part.toArray());
      }
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
