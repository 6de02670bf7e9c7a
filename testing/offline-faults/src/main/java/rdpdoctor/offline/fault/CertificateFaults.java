package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.LoggedFaults.connectionManager;
import static rdpdoctor.offline.fault.LoggedFaults.tlsKeyError;

import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** The certificate of TLS, its private key, and the certificate of standard RDP security. */
final class CertificateFaults {

  private static final int THUMBPRINT = 20;

  static final List<Fault> ALL =
      List.of(
          suspected(
                  "private-key-unreadable",
                  "event 36870: the private key cannot be read",
                  LoggedFaults::tlsKeyError)
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "certificate-pin-invalid",
                  "SSLCertificateSHA1Hash names a certificate that is in no store",
                  CertificateFaults::pin)
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "certificate-pin-invalid",
                  "SSLCertificateSHA1Hash is in no store, and TLS fails",
                  windows -> tlsKeyError(pin(windows)))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "certificate-cannot-be-created",
                  "event 1057: no self-signed certificate could be created",
                  windows -> connectionManager(windows, 1057))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "certificate-cannot-be-created",
                  "event 1057, and TLS fails",
                  windows -> tlsKeyError(connectionManager(windows, 1057)))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "helper-service-disabled",
                  "SessionEnv is disabled, and TLS fails",
                  windows -> {
                    ServiceFaults.disabling("SessionEnv").accept(windows);
                    tlsKeyError(windows);
                  })
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "legacy-certificate-damaged",
                  "the certificate of standard RDP security is damaged",
                  windows -> damaged(windows, Keys.TERM_SERVICE + "\\Parameters"))
              .until(Edition.SERVER_2003),
          suspected(
                  "legacy-certificate-damaged",
                  "the certificate of standard RDP security is damaged, and TLS is in use",
                  windows -> damaged(windows, Keys.TERMINAL_SERVER + "\\RCM"))
              .since(Edition.SERVER_2008_R2));

  private CertificateFaults() {}

  private static OfflineWindows pin(OfflineWindows windows) {
    byte[] thumbprint = new byte[THUMBPRINT];
    thumbprint[0] = 1;
    return windows.set(
        RegistryHive.SYSTEM, Keys.LISTENER, "SSLCertificateSHA1Hash", ValueData.binary(thumbprint));
  }

  private static void damaged(OfflineWindows windows, String key) {
    windows.set(RegistryHive.SYSTEM, key, "Certificate", ValueData.binary(new byte[64]));
  }
}
