package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether somebody could sign in without a domain controller. */
public enum CachedLogonSupply implements Localized {
  KEPT("cached logons exist", "キャッシュされたログオンがある"),
  EMPTY("none is cached", "キャッシュされたログオンがない"),
  /** CachedLogonsCount is 0. */
  TURNED_OFF("caching is turned off", "キャッシュが無効");

  private final Words words;

  CachedLogonSupply(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
