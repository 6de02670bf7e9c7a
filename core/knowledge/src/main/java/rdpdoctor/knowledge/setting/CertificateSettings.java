package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.SZ;
import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.LISTENER;
import static rdpdoctor.knowledge.setting.Locations.REMOTE_CONNECTION_MANAGER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Locations.TERM_SERVICE;
import static rdpdoctor.knowledge.setting.Locations.WIN_STATIONS;
import static rdpdoctor.knowledge.setting.Locations.software;
import static rdpdoctor.knowledge.setting.PolicyRule.RIVAL;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingValue.binary;

import java.util.List;

/** The certificates of a listener and their keys. */
public final class CertificateSettings {

  /** The policy names a template: it and a thumbprint set by hand overwrite each other. */
  public static final Setting SSL_CERTIFICATE_SHA1_HASH =
      blocker("listener-ssl-cert-hash")
          .at(LISTENER)
          .of(binary("SSLCertificateSHA1Hash").ofLength(20).inPolicy("CertTemplateName", SZ))
          .policy(RIVAL, TERMINAL_SERVICES_POLICY)
          .effective(SERVICE);

  public static final Setting SELF_SIGNED_CERTIFICATE =
      blocker("winstations-selfsigned-cert")
          .at(WIN_STATIONS)
          .of(
              binary("SelfSignedCertificate")
                  .ofLength(20)
                  .by(absent(), varies(), varies(), varies()))
          .effective(SERVICE);

  /** One subkey for each certificate, named by its thumbprint. */
  public static final Setting REMOTE_DESKTOP_STORE =
      blocker("remote-desktop-cert-store")
          .at(software("Microsoft\\SystemCertificates\\Remote Desktop\\Certificates\\*"))
          .of(binary("Blob").always(varies()))
          .effective(SERVICE);

  /** The name of the file is the key container's, and ends with the machine's GUID. */
  public static final Setting MACHINE_KEYS =
      new Setting(
          "machinekeys-private-key",
          Severity.BLOCKER,
          SERVICE,
          PolicyRule.NONE,
          new Place.FileAccess(
              "ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys"
                  + "\\f686aace6942fb7f7ceb231212eef4a4_{MachineGuid}"));

  /** Of licensing and standard RDP security: never the certificate that TLS shows. */
  public static final Setting RCM_CERTIFICATE =
      blocker("rcm-certificate")
          .at(REMOTE_CONNECTION_MANAGER)
          .of(
              binary("Certificate").by(absent(), varies(), varies(), varies()),
              binary("CertificateOld"),
              binary("X509 Certificate"),
              binary("X509 Certificate ID"),
              binary("X509 Certificate2"))
          .effective(MACHINE);

  public static final Setting TERM_SERVICE_CERTIFICATE =
      blocker("termservice-parameters-certificate")
          .at(TERM_SERVICE.child("Parameters"))
          .of(
              binary("Certificate").by(varies(), absent(), absent(), absent()),
              binary("X509 Certificate"),
              binary("X509 Certificate ID"),
              binary("X509 Certificate2"))
          .effective(MACHINE);

  static final List<Setting> ALL =
      List.of(
          SSL_CERTIFICATE_SHA1_HASH,
          SELF_SIGNED_CERTIFICATE,
          REMOTE_DESKTOP_STORE,
          MACHINE_KEYS,
          RCM_CERTIFICATE,
          TERM_SERVICE_CERTIFICATE);

  private CertificateSettings() {}
}
