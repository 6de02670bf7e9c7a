package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** The certificates of the listener, and their keys. */
final class CertificateScenarios {

  private static final String KEYS = "ProgramData/Microsoft/Crypto/RSA/MachineKeys/";
  private static final String MACHINE_GUID = "_00000000-0000-4000-8000-000000000001";

  /** The key container of the listener's own certificate. */
  private static final String LISTENER_KEY = KEYS + "f686aace6942fb7f7ceb231212eef4a4";

  /** Another one, of whatever else. */
  private static final String OTHER_KEY = KEYS + "0123456789abcdef0123456789abcdef";

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
                  "certificate-pinned-wrong",
                  new Words("the certificate that is named is in no store", "指定された証明書がストアにない"),
                  new Words(
                      "SSLCertificateSHA1Hash names a certificate that was removed; the service takes its own.",
                      "SSLCertificateSHA1Hash の証明書は削除済み。サービスは自己署名証明書を使う。"))
              .causing("certificate-pin-invalid"),
          Scenario.of(
                  "certificate-damaged",
                  new Words(
                      "the certificate of standard RDP security is damaged",
                      "標準の RDP セキュリティの証明書が破損"),
                  new Words(
                      "Windows Server 2003: the keys cannot be exchanged, so no session begins.",
                      "Windows Server 2003。鍵を交換できず、セッションを開始できない。"))
              .causing("legacy-certificate-damaged")
              .on(Edition.SERVER_2003),
          Scenario.of(
                  "private-key-unreadable",
                  new Words("the private key of the certificate is gone", "証明書の秘密鍵がない"),
                  new Words(
                      "The listener answers, and TLS ends before it begins: \"an internal error has occurred\".",
                      "リスナーは応答するが TLS が開始できず、「内部エラーが発生しました」と表示される。"))
              .causing("private-key-unreadable")
              .with(CertificateScenarios::withoutListenerKey));

  private CertificateScenarios() {}

  private static void withoutListenerKey(OfflineWindows windows) {
    windows.withoutFile(LISTENER_KEY + MACHINE_GUID).file(OTHER_KEY + MACHINE_GUID);
  }
}
