package rdpdoctor.server.tls;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a listener's certificate comes from. The private keys of a machine cannot be had from its
 * registry, so its listeners show another certificate in its name.
 */
@FunctionalInterface
public interface CertificateSource {

  /**
   * The same one for each connection.
   *
   * @param computer its name, the DNS name where it has one
   */
  ServerCertificate of(String computer) throws GeneralSecurityException;

  /** Made when it is first needed, one for each name. */
  static CertificateSource selfSigned(InstantSource clock) {
    Map<String, ServerCertificate> made = new ConcurrentHashMap<>();
    return computer -> {
      ServerCertificate known = made.get(computer);
      if (known != null) {
        return known;
      }
      ServerCertificate fresh = ServerCertificate.selfSigned(computer, clock.instant());
      ServerCertificate raced = made.putIfAbsent(computer, fresh);
      return raced == null ? fresh : raced;
    };
  }

  /** This one, whatever the machine is called. */
  static CertificateSource fixed(ServerCertificate certificate) {
    return _ -> certificate;
  }
}
