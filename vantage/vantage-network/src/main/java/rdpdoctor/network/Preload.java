package rdpdoctor.network;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Cipher;
import rdpdoctor.network.secure.ClientHello;

/**
 * Loads the cryptography of the Java platform in a platform thread, once. A single look lets that
 * go on while it waits for the listener's answers, which saves it a tenth of a second. Many looks
 * in virtual threads wait for it first. A virtual thread that waits for a class to be initialized
 * occupies its carrier; when many looks begin at the same moment, all carriers wait so, and the
 * thread that holds what the initialization needs has none to run on: nothing would ever go on
 * again.
 */
final class Preload {

  private static final CompletableFuture<Void> LOADED =
      CompletableFuture.runAsync(Preload::load, task -> Thread.ofPlatform().daemon().start(task));

  private Preload() {}

  /** Begins, if nobody has; returns at once. */
  static void begin() {
    // The initialization of this class has begun it.
  }

  static void await() {
    LOADED.join();
  }

  private static void load() {
    ClientHello.bytes();
    try {
      CertificateFactory.getInstance("X.509");
      Cipher.getInstance("ARCFOUR");
      Cipher.getInstance("DESede/CBC/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks what RDP needs", e);
    }
  }
}
