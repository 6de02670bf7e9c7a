package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether the certificate names the host that was asked for. */
public enum NameMatch implements Localized {
  MATCHES("the certificate names the host", "証明書がホストを名指している"),
  DIFFERS("the certificate names another host", "証明書が別のホストを名指している"),
  ADDRESS_USED("an address was used, which the certificate does not carry", "アドレス指定のため証明書に含まれない");

  private final Words words;

  NameMatch(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
