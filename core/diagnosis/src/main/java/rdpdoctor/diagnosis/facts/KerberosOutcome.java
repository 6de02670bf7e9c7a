package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What Kerberos came to on our side, before anything was sent to the server. */
public enum KerberosOutcome implements Localized {
  TICKET("a ticket for the server", "サーバーのチケットを取得"),
  /** With an error code of RFC 4120. */
  ERROR("refused by the KDC", "KDC が拒否"),
  KDC_UNREACHABLE("the KDC does not answer", "KDC が応答しない"),
  KDC_NOT_FOUND("no KDC was found for the realm", "レルムの KDC が見つからない"),
  NO_CREDENTIALS_IN_CACHE(
      "the ticket cache holds no credentials of the account", "チケット キャッシュにアカウントの資格情報がない"),
  TICKET_EXPIRED("the ticket in the cache has expired", "キャッシュ内のチケットの有効期限が切れている");

  private final Words words;

  KerberosOutcome(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
