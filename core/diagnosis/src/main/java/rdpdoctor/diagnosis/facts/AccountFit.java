package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether the server can know an account of the form that was typed. */
public enum AccountFit implements Localized {
  FITS("the account is of the server or of its domain", "サーバーまたはそのドメインのアカウント"),
  DOMAIN_ACCOUNT_AT_WORKGROUP(
      "a domain account, and the server is in no domain", "ドメイン アカウントだが、サーバーはドメインに参加していない"),
  MAIL_NAME_AT_WORKGROUP(
      "a name with @, and the server is in no domain: only a Microsoft account can be meant",
      "@ を含む名前だが、サーバーはドメインに参加していない (Microsoft アカウントの場合のみ有効)"),
  /** Neither the server nor its domain is called so; a realm may also be an added UPN suffix. */
  FOREIGN_DOMAIN(
      "an account of another domain, which the server may trust", "別のドメインのアカウント (信頼関係があれば有効)"),
  /** Only a machine that is joined to Microsoft Entra ID knows it. */
  ENTRA("an account of Microsoft Entra ID", "Microsoft Entra ID のアカウント");

  private final Words words;

  AccountFit(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
