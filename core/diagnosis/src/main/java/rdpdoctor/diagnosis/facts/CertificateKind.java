package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The certificate of standard RDP security, [MS-RDPBCGR] 2.2.1.4.3.1. */
public enum CertificateKind implements Localized {
  NONE("none", "なし"),
  PROPRIETARY("proprietary", "独自形式"),
  X509("X.509 chain", "X.509 チェーン"),
  UNREADABLE("does not parse", "解析できない");

  private final Words words;

  CertificateKind(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
