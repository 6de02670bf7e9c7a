package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What the handshakes of all TLS versions say together. */
public enum TlsAgreement implements Localized {
  MODERN("TLS 1.2 or later is accepted", "TLS 1.2 以降を受け入れる"),
  LEGACY_ONLY("only TLS 1.1 or earlier is accepted", "TLS 1.1 以前のみを受け入れる"),
  NO_COMMON_VERSION(
      "every version is refused by the alert protocol_version", "全バージョンがアラート protocol_version で拒否"),
  /** At least one version fails for its suites; the others may be refused as versions. */
  NO_COMMON_CIPHER(
      "no suite is accepted (handshake_failure or insufficient_security)",
      "どの暗号スイートも拒否 (handshake_failure または insufficient_security)"),
  OTHER_ALERT("every version is refused, by other alerts", "全バージョンが別のアラートで拒否"),
  DIES_EARLY("every version dies before the ServerHello", "全バージョンが ServerHello の前に途切れる"),
  NO_ANSWER("no version is answered", "どのバージョンにも応答なし"),
  MIXED_FAILURE("every version fails, in different ways", "全バージョンが異なる形で失敗");

  private final Words words;

  TlsAgreement(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
