package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How a handshake that offered one TLS version ended. */
public enum TlsVersionOutcome implements Localized {
  ACCEPTED("accepted", "受け入れ"),
  ALERT("refused by an alert", "アラートで拒否"),
  RESET("reset", "リセット"),
  CLOSED("closed", "切断"),
  SILENT("no answer", "応答なし"),
  GARBAGE("answered with bytes that are not TLS", "TLS ではない応答"),
  FAILED("failed", "失敗");

  private final Words words;

  TlsVersionOutcome(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
