package rdpdoctor.rdp.security;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import rdpdoctor.rdp.wire.Bytes;

/** A key stream of RC4; encrypting and decrypting are the same. */
public final class Rc4 {

  private final Cipher cipher;

  /** Begins the stream of a key. */
  public Rc4(Bytes key) {
    try {
      cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.toArray(), "ARCFOUR"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no ARCFOUR", e);
    }
  }

  /** Goes on with the stream. */
  public byte[] apply(byte[] data) {
    return data.length == 0 ? data : cipher.update(data);
  }
}
