package rdpdoctor.knowledge.setting;

import java.util.List;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The subjects by which settings are listed. */
public enum SettingTheme implements Localized {
  TERMINAL_SERVER("Remote Desktop as a whole", "リモート デスクトップ全体", TerminalServerSettings.ALL),
  LISTENER("The listener", "リスナー", ListenerSettings.ALL),
  LISTENER_SECURITY("Security of the listener", "リスナーのセキュリティ", ListenerSecuritySettings.ALL),
  SESSION("Sessions", "セッション", SessionSettings.ALL),
  CERTIFICATE("Certificates", "証明書", CertificateSettings.ALL),
  LICENSING("Licensing", "ライセンス", LicensingSettings.ALL),
  SERVICE("Services and drivers", "サービスとドライバー", ServiceSettings.ALL),
  FIREWALL("Windows firewall", "Windows ファイアウォール", FirewallSettings.ALL),
  NETWORK("Network", "ネットワーク", NetworkSettings.ALL),
  CRYPTOGRAPHY("Cryptography", "暗号化", CryptographySettings.ALL),
  LOGON("Logon and credentials", "ログオンと資格情報", LogonSettings.ALL),
  ACCOUNT("Accounts, groups and rights", "アカウント、グループ、権利", AccountSettings.ALL),
  POWER("Power", "電源", PowerSettings.ALL),
  SYSTEM("The machine", "マシン全体", SystemSettings.ALL);

  private final Words words;
  private final List<Setting> settings;

  SettingTheme(String en, String ja, List<Setting> settings) {
    this.words = new Words(en, ja);
    this.settings = settings;
  }

  @Override
  public Words words() {
    return words;
  }

  /** In the order in which one reads them. */
  public List<Setting> settings() {
    return settings;
  }
}
