package rdpdoctor.rdp.ntlm;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;
import rdpdoctor.rdp.wire.Bytes;

/** The primitives that [MS-NLMP] section 6 is built of. */
final class Digests {

  private Digests() {}

  static byte[] md4(byte[] message) {
    MD4Digest digest = new MD4Digest();
    digest.update(message, 0, message.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }

  static Bytes md5(Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (Bytes part : parts) {
        digest.update(part.toArray());
      }
      return Bytes.of(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no MD5", e);
    }
  }

  static Bytes hmacMd5(Bytes key, Bytes... parts) {
    Mac mac = mac(key);
    for (Bytes part : parts) {
      mac.update(part.toArray());
    }
    return Bytes.of(mac.doFinal());
  }

  /** Without a copy of the last part: it may be secret. */
  static Bytes hmacMd5(Bytes key, Bytes first, byte[] last) {
    Mac mac = mac(key);
    mac.update(first.toArray());
    return Bytes.of(mac.doFinal(last));
  }

  /** In a time that does not tell how much of them is equal. */
  static boolean same(Bytes one, Bytes other) {
    return MessageDigest.isEqual(one.toArray(), other.toArray());
  }

  private static Mac mac(Bytes key) {
    try {
      Mac mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(key.toArray(), "HmacMD5"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no HmacMD5", e);
    }
  }

  static Cipher rc4(Bytes key) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.toArray(), "ARCFOUR"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no ARCFOUR", e);
    }
  }
}
