package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.SECURITY_PROVIDERS;

import java.util.List;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** How connections are secured, and with what credentials are checked. */
final class SecurityFaults {

  private static final List<String> PROTOCOLS = List.of("TLS 1.0", "TLS 1.1", "TLS 1.2");

  static final List<Fault> ALL =
      List.of(
          confirmed(
                  "tls-protocols-disabled",
                  "TLS is required, and every version is off",
                  SecurityFaults::withoutTls)
              .since(Edition.SERVER_2008_R2),
          suspected(
              "tls-no-common-cipher",
              "no cipher suite of the policy fits an RSA certificate",
              windows ->
                  windows.software(
                      "Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002",
                      "Functions",
                      "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384")),
          suspected(
              "fips-mismatch",
              "standard RDP security with FIPS",
              windows -> {
                withoutNla(windows.system(LISTENER, "SecurityLayer", 0));
                windows.system(LISTENER, "MinEncryptionLevel", 4);
              }),
          suspected(
                  "rescue-settings-left-behind",
                  "NLA, TLS and negotiation are off",
                  windows ->
                      withoutNla(windows)
                          .system(LISTENER, "SecurityLayer", 0)
                          .system(LISTENER, "fAllowSecProtocolNegotiation", 0))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "rescue-settings-left-behind",
                  "the firewall of every profile is off",
                  windows -> NetworkFaults.inEachProfile(windows, "EnableFirewall", 0))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "security-encryption-inconsistent",
                  "TLS with the encryption level Low",
                  windows ->
                      windows
                          .system(LISTENER, "SecurityLayer", 2)
                          .system(LISTENER, "MinEncryptionLevel", 1))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "ntlm-blocked",
                  "NLA is required, NTLM is denied, and there is no domain for Kerberos",
                  windows ->
                      windows
                          .system(LISTENER, "UserAuthentication", 1)
                          .system(Keys.LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", 2))
              .since(Edition.SERVER_2008_R2)
              .only(Membership.WORKGROUP),
          confirmed(
                  "credssp-package-missing",
                  "NLA is required, and SecurityProviders lacks credssp.dll",
                  windows ->
                      windows
                          .system(LISTENER, "UserAuthentication", 1)
                          .system(SECURITY_PROVIDERS, "SecurityProviders", "digest.dll"))
              .since(Edition.SERVER_2008_R2));

  private SecurityFaults() {}

  private static OfflineWindows withoutNla(OfflineWindows windows) {
    return windows.system(LISTENER, "UserAuthentication", 0);
  }

  private static void withoutTls(OfflineWindows windows) {
    windows.system(LISTENER, "SecurityLayer", 2);
    for (String protocol : PROTOCOLS) {
      windows.system(
          SECURITY_PROVIDERS + "\\SCHANNEL\\Protocols\\" + protocol + "\\Server", "Enabled", 0);
    }
  }
}
