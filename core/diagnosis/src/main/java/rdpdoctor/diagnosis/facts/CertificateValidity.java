package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The validity period of the certificate at the time of the look. */
public enum CertificateValidity implements Localized {
  VALID("valid", "有効"),
  EXPIRED("expired", "期限切れ"),
  NOT_YET_VALID("not valid yet", "まだ有効でない");

  private final Words words;

  CertificateValidity(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
