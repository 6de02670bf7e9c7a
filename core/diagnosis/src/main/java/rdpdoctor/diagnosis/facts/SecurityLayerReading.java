package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What the negotiation answers say of the security layer of the listener. */
public enum SecurityLayerReading implements Localized {
  /** SecurityLayer 0, or no certificate and a fallback. */
  RDP_ONLY("standard RDP security only", "標準 RDP セキュリティのみ"),
  /** SecurityLayer 1. */
  NEGOTIATED("negotiated: standard RDP security and TLS", "ネゴシエート: 標準 RDP セキュリティと TLS"),
  /** SecurityLayer 2, or NLA, which implies it. */
  TLS_REQUIRED("TLS required", "TLS が必須"),
  /** No combination of requested protocols led to a selected one. */
  NOTHING_OFFERED("every protocol was refused", "すべてのプロトコルが拒否された");

  private final Words words;

  SecurityLayerReading(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
