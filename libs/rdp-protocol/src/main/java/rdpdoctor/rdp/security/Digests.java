package rdpdoctor.rdp.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import rdpdoctor.rdp.wire.Bytes;

/** The two hash functions of standard RDP security. */
final class Digests {

  private Digests() {}

  static Bytes md5(Bytes... parts) {
    return digest("MD5", parts);
  }

  static Bytes sha1(Bytes... parts) {
    return digest("SHA-1", parts);
  }

  private static Bytes digest(String algorithm, Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (Bytes part : parts) {
        digest.update(part.toArray());
      }
      return Bytes.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
