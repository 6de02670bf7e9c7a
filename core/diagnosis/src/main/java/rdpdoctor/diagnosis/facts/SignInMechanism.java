package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What carries the proof of the password to the server. */
public enum SignInMechanism implements Localized {
  KERBEROS("Kerberos", "Kerberos"),
  NTLM("NTLM", "NTLM"),
  /** Without CredSSP, TS_INFO_PACKET carries the password itself. */
  CLIENT_INFO(
      "credentials in the client information; only the logon in the session checks them",
      "クライアント情報内の資格情報 (セッション内のログオンでのみ検証される)");

  private final Words words;

  SignInMechanism(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
