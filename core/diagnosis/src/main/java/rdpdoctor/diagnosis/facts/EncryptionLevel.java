package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The encryptionLevel of the server security data, [MS-RDPBCGR] 2.2.1.4.3. */
public enum EncryptionLevel implements Localized {
  NONE("none", "なし"),
  LOW("low (client to server only)", "低 (クライアントからサーバーのみ)"),
  CLIENT_COMPATIBLE("client compatible", "クライアント互換"),
  HIGH("high", "高"),
  FIPS("FIPS", "FIPS");

  private final Words words;

  EncryptionLevel(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
