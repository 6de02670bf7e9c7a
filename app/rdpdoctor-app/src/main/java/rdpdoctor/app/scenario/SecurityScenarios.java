package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/** How connections are secured. */
final class SecurityScenarios {

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "security-layer-rdp",
              new Words("standard RDP security only", "標準の RDP セキュリティのみ"),
              new Words(
                  "A client that asks for TLS is refused; RC4 protects what is typed.",
                  "TLS を要求するクライアントは拒否される。入力内容の保護は RC4 のみ。")),
          Scenario.of(
              "security-layer-negotiate",
              new Words(
                  "TLS if the client can, else standard RDP security",
                  "ネゴシエート (TLS または標準の RDP セキュリティ)"),
              new Words(
                  "Old clients and new ones connect, each as securely as it can.",
                  "新旧どのクライアントも、それぞれ可能な方法で接続できる。")),
          Scenario.of(
              "security-layer-tls",
              new Words("TLS required, and NLA is not", "TLS は必須、NLA は不要"),
              new Words(
                  "Whoever connects over TLS is shown the screen of the session before signing in.",
                  "TLS で接続すれば、サインイン前にセッションの画面が表示される。")),
          Scenario.of(
              "encryption-low",
              new Words("standard RDP security, encryption level low", "標準の RDP セキュリティ、暗号化レベル「低」"),
              new Words(
                  "What the client sends is encrypted, and what the server sends is not.",
                  "クライアントからの送信だけが暗号化され、サーバーからの送信は暗号化されない。")),
          Scenario.of(
              "encryption-client-compatible",
              new Words(
                  "standard RDP security, encryption level client compatible",
                  "標準の RDP セキュリティ、暗号化レベル「クライアント互換」"),
              new Words(
                  "Both directions are encrypted with the longest key that the client has.",
                  "双方向とも、クライアントが対応する最長の鍵で暗号化される。")),
          Scenario.of(
              "encryption-high",
              new Words("standard RDP security, encryption level high", "標準の RDP セキュリティ、暗号化レベル「高」"),
              new Words("Keys of 128 bits, or no session.", "128 ビットの鍵を使えないクライアントは接続できない。")),
          Scenario.of(
                  "encryption-fips",
                  new Words("standard RDP security with FIPS algorithms", "標準の RDP セキュリティ、FIPS 準拠"),
                  new Words(
                      "3DES and SHA-1, or no session: many clients cannot.",
                      "3DES と SHA-1 に対応しないクライアントは接続できない。"))
              .causing("fips-mismatch"),
          Scenario.of(
                  "negotiation-off",
                  new Words("NLA, TLS and negotiation are switched off", "NLA、TLS、ネゴシエートがすべて無効"),
                  new Words(
                      "What a rescue leaves behind: everybody gets in, and nothing proves who the server is.",
                      "緊急対応の設定が残った状態。誰でも接続できるが、サーバーの身元は確認されない。"))
              .causing("rescue-settings-left-behind"),
          Scenario.of(
                  "tls-off",
                  new Words("every version of TLS is switched off", "すべてのバージョンの TLS が無効"),
                  new Words(
                      "The listener wants TLS, and Schannel offers none: the connection ends in the handshake.",
                      "リスナーは TLS を必要とするが Schannel で無効なため、ハンドシェイクで切断される。"))
              .causing("tls-protocols-disabled"),
          Scenario.of(
                  "credssp-package-missing",
                  new Words(
                      "NLA is required, and CredSSP is not installed", "NLA は必須だが CredSSP がない"),
                  new Words(
                      "SecurityProviders lacks credssp.dll: nobody can sign in.",
                      "SecurityProviders に credssp.dll がなく、誰もサインインできない。"))
              .causing("credssp-package-missing"),
          Scenario.of(
                  "ntlm-denied",
                  new Words("NTLM is denied in a workgroup", "ワークグループで NTLM を拒否"),
                  new Words(
                      "NLA is required and no domain has Kerberos: every sign-in is refused.",
                      "NLA が必須で Kerberos のドメインもないため、すべてのサインインが拒否される。"))
              .causing("ntlm-blocked"));

  private SecurityScenarios() {}
}
