package rdpdoctor.server.connection;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.session.Sessions;
import rdpdoctor.server.tls.CertificateSource;
import rdpdoctor.server.tls.TlsListeners;

/** What all connections of a server use. */
public final class Equipment {

  private final Sessions sessions;
  private final Hosting hosting;
  private final TlsListeners tls;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final StandardKey standardKey = new StandardKey();

  public Equipment(
      Sessions sessions, Hosting hosting, CertificateSource certificates, InstantSource clock) {
    this.sessions = sessions;
    this.hosting = hosting;
    this.tls = new TlsListeners(certificates);
    this.clock = clock;
  }

  /** Makes beforehand what takes long; what fails here fails again, and is told, when needed. */
  public void prepare(String computer) {
    try {
      var _ = tls.of(computer);
    } catch (GeneralSecurityException _) {
      // Told to the log by the first connection that needs it.
    }
    var _ = standardKey.get();
  }

  Sessions sessions() {
    return sessions;
  }

  Hosting hosting() {
    return hosting;
  }

  TlsListeners tls() {
    return tls;
  }

  InstantSource clock() {
    return clock;
  }

  RsaKey standardKey() {
    return standardKey.get();
  }

  Bytes random(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
