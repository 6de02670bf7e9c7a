package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** How the host protects connections and checks credentials, as it is configured. */
public final class SecurityHostFacts {

  public static final Fact<SecurityLayerReading> SECURITY_LAYER =
      fact(
          "security.layer",
          SecurityLayerReading.class,
          "SecurityLayer (effective)",
          "SecurityLayer の実効値");

  /** FIPS mode included, which stands above the level. */
  public static final Fact<EncryptionLevel> ENCRYPTION_LEVEL =
      fact(
          "security.encryption-level",
          EncryptionLevel.class,
          "MinEncryptionLevel (effective)",
          "MinEncryptionLevel の実効値");

  public static final Fact<Boolean> NLA_REQUIRED =
      flag(
          "security.nla-required",
          "UserAuthentication is 1 (effective)",
          "UserAuthentication の実効値が 1");

  public static final Fact<Boolean> NEGOTIATION_ALLOWED =
      flag(
          "security.negotiation-allowed",
          "fAllowSecProtocolNegotiation is 1",
          "fAllowSecProtocolNegotiation が 1");

  /** A journal of ours says that a repair lowered the guard, and what it changed is so still. */
  public static final Fact<Boolean> LOWERED_BY_REPAIR =
      flag(
          "security.lowered-by-repair",
          "security was lowered by a repair that was not taken back",
          "セキュリティを低下させた修復が取り消されていない");

  public static final Fact<Boolean> SETTINGS_CORRECTED =
      flag(
          "security.settings-corrected",
          "Windows corrected contradictory security settings (event 1050)",
          "Windows がセキュリティ設定の矛盾を修正した (イベント 1050)");

  public static final Fact<ConfiguredTls> TLS =
      fact(
          "security.tls",
          ConfiguredTls.class,
          "TLS versions of the server side",
          "サーバー側の TLS バージョン");

  /** The listener shows an RSA certificate. */
  public static final Fact<Boolean> CIPHER_POLICY_FITS_NOTHING =
      flag(
          "security.cipher-policy-fits-nothing",
          "the cipher suite policy has no suite for the certificate",
          "暗号スイートのポリシーに証明書で使えるスイートがない");

  public static final Fact<Boolean> TLS_KEY_ERROR_LOGGED =
      flag(
          "security.tls-key-error-logged",
          "Schannel could not use the private key (event 36870)",
          "Schannel が秘密鍵を使用できなかった (イベント 36870)");

  public static final Fact<Boolean> PINNED_CERTIFICATE_REJECTED =
      flag(
          "security.pinned-certificate-rejected",
          "the service rejected the configured certificate (event 1051, 1055 or 1059)",
          "サービスが構成済みの証明書を拒否した (イベント 1051、1055、1059)");

  public static final Fact<Boolean> CREDSSP_MISSING =
      flag(
          "security.credssp-missing",
          "credssp.dll or tspkg is missing from the security packages",
          "セキュリティ パッケージに credssp.dll または tspkg がない");

  public static final Fact<Boolean> OLD_CREDSSP_REFUSED =
      flag(
          "security.old-credssp-refused",
          "AllowEncryptionOracle refuses clients without the CredSSP update",
          "AllowEncryptionOracle が CredSSP 未更新のクライアントを拒否");

  public static final Fact<Integer> LM_COMPATIBILITY_LEVEL =
      fact(
          "security.lm-compatibility-level",
          Integer.class,
          "LmCompatibilityLevel",
          "LmCompatibilityLevel");

  public static final Fact<Boolean> CLIENT_SENDS_NTLM_V1 =
      new Fact<>(
          "client.sends-ntlm-v1",
          Boolean.class,
          new Words("the client sends LM or NTLMv1 only", "クライアントが LM または NTLMv1 しか送らない"),
          Set.of(Vantage.CLIENT));

  public static final Fact<Boolean> RESTRICTED_ADMIN_ACCEPTED =
      flag(
          "security.restricted-admin-accepted",
          "DisableRestrictedAdmin is 0",
          "DisableRestrictedAdmin が 0");

  public static final Fact<Boolean> CLIENT_WANTS_RESTRICTED_ADMIN =
      new Fact<>(
          "client.wants-restricted-admin",
          Boolean.class,
          new Words(
              "the client insists on Restricted Admin or Remote Credential Guard",
              "クライアントが制限付き管理モードまたは Remote Credential Guard を要求"),
          Set.of(Vantage.CLIENT));

  public static final Fact<Boolean> PROMPTS_FOR_PASSWORD =
      flag(
          "security.prompts-for-password",
          "fPromptForPassword is 1 (effective)",
          "fPromptForPassword の実効値が 1");

  public static final Fact<Boolean> FIREWALL_OFF =
      flag(
          "security.firewall-off", "the firewall is off in all profiles", "すべてのプロファイルでファイアウォールが無効");

  public static final Fact<Boolean> FAULT_SET_BY_POLICY =
      flag(
          "security.fault-set-by-policy",
          "a policy sets a value that keeps sessions out",
          "セッションを妨げる値をポリシーが設定している");

  private SecurityHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
