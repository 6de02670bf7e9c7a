package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whom a fault of an account concerns. */
public enum Concern implements Localized {
  THE_USER("the account that signs in", "サインインするアカウント"),
  /**
   * Nobody said who signs in; the built-in accounts, of which some are always off, do not count.
   */
  SOMEBODY("an account that may sign in remotely", "リモートでサインインできるアカウント"),
  NOBODY("not the account that signs in", "サインインするアカウントは該当しない");

  private final Words words;

  Concern(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
