package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What one SYN to the UDP port led to; it speaks of performance only. */
public enum UdpOutcome implements Localized {
  ANSWERED("the UDP transport answers", "UDP トランスポートが応答"),
  SILENT("no answer (off, filtered, or not supported)", "応答なし (無効、遮断、未対応のいずれか)"),
  PORT_UNREACHABLE("the UDP port is closed", "UDP ポートが閉じている");

  private final Words words;

  UdpOutcome(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
