package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Which TLS versions the server side of Schannel is left with. */
public enum ConfiguredTls implements Localized {
  MODERN("TLS 1.2 or later", "TLS 1.2 以降"),
  LEGACY_ONLY("TLS 1.0 or 1.1 only", "TLS 1.0 または 1.1 のみ"),
  NONE("no version at all", "使用可能なバージョンなし");

  private final Words words;

  ConfiguredTls(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
