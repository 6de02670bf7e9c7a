package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether the machine is joined to a domain, as its NTLM challenge says. */
public enum Membership implements Localized {
  WORKGROUP("workgroup", "ワークグループ"),
  DOMAIN("domain", "ドメイン");

  private final Words words;

  Membership(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
