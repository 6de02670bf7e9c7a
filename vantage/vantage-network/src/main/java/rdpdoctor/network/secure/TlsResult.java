package rdpdoctor.network.secure;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.network.link.Link;

/** How a handshake ended. */
public sealed interface TlsResult {

  /**
   * It is up.
   *
   * @param suite by its IANA name
   * @param chain the server's own certificate first
   */
  record Established(Link link, String version, String suite, List<X509Certificate> chain)
      implements TlsResult {
    public Established {
      chain = List.copyOf(chain);
    }
  }

  /**
   * It is not.
   *
   * @param alert the description of a plain-text alert that the server sent
   * @param certificateFault why the certificate could not be read, where that was it
   */
  record Failed(TlsVersionOutcome outcome, OptionalInt alert, Optional<String> certificateFault)
      implements TlsResult {}
}
