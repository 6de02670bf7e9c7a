package rdpdoctor.server.connection;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import rdpdoctor.rdp.security.RsaKey;

/**
 * The key pair of standard RDP security and of licensing: made when a client first needs it, and
 * kept, as Windows keeps it in {@code RCM\Secrets}.
 */
final class StandardKey {

  /** As Windows has it since Server 2008 R2; before, 512. */
  private static final int BITS = 2048;

  private final ReentrantLock making = new ReentrantLock();
  private Optional<RsaKey> made = Optional.empty();

  RsaKey get() {
    making.lock();
    try {
      if (made.isEmpty()) {
        made = Optional.of(make());
      }
      return made.get();
    } finally {
      making.unlock();
    }
  }

  private static RsaKey make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      var pair = generator.generateKeyPair();
      RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
      RSAPrivateKey privateKey = (RSAPrivateKey) pair.getPrivate();
      return new RsaKey(
          publicKey.getModulus(), publicKey.getPublicExponent(), privateKey.getPrivateExponent());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }
}
