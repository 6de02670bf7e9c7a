package rdpdoctor.server.tls;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the TLS of the certificate that is shown, so that it is set up once and not each time. */
public final class TlsListeners {

  private final CertificateSource certificates;
  private final ReentrantLock making = new ReentrantLock();
  private Optional<TlsListener> latest = Optional.empty();

  public TlsListeners(CertificateSource certificates) {
    this.certificates = certificates;
  }

  public TlsListener of(String computer) throws GeneralSecurityException {
    making.lock();
    try {
      ServerCertificate wanted = certificates.of(computer);
      if (latest.filter(made -> made.certificate().equals(wanted)).isEmpty()) {
        latest = Optional.of(TlsListener.of(wanted));
      }
      return latest.get();
    } finally {
      making.unlock();
    }
  }
}
