package rdpdoctor.diagnosis;

/** Where a fact can be seen from, and how somebody gets that view. */
public enum Vantage implements Localized {
  NETWORK("the network, without credentials", "ネットワーク (資格情報なし)"),
  SIGN_IN("one sign-in with an account", "アカウントによる 1 回のサインイン"),
  HOST("the running host (registry, services, event log)", "稼働中のホスト (レジストリ、サービス、イベント ログ)"),
  DISK("the disk of the machine (registry hives)", "マシンのディスク (レジストリ ハイブ)"),
  CLOUD("the cloud's control plane", "クラウドの管理 API"),
  CLIENT("the client that fails and what it shows", "失敗したクライアントとその表示");

  private final Words words;

  Vantage(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
