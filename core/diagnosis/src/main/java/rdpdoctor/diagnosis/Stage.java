package rdpdoctor.diagnosis;

/** The steps by which a Remote Desktop session is established, in their order. */
public enum Stage implements Localized {
  NAME("name resolution", "名前解決"),
  REACH("TCP connection", "TCP 接続"),
  LISTEN("X.224 negotiation", "X.224 ネゴシエーション"),
  SECURE("TLS or standard RDP security", "TLS または標準 RDP セキュリティ"),
  AUTHENTICATE("CredSSP (Network Level Authentication)", "CredSSP (ネットワーク レベル認証)"),
  AUTHORIZE("right to sign in remotely", "リモート サインインの権利"),
  CONNECT("MCS connection", "MCS 接続"),
  LICENSE("licensing", "ライセンス"),
  LOGON("logon", "ログオン"),
  SESSION("session", "セッション");

  private final Words words;

  Stage(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
