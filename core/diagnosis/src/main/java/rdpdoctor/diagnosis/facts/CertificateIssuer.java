package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether anybody but the server itself vouches for its certificate. */
public enum CertificateIssuer implements Localized {
  SELF_SIGNED("the server itself (self-signed)", "サーバー自身 (自己署名)"),
  AUTHORITY("a certification authority", "証明機関");

  private final Words words;

  CertificateIssuer(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
