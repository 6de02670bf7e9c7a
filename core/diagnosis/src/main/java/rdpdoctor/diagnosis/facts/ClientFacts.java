package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** What the client that fails can do; no look at the server shows it. */
public final class ClientFacts {

  public static final Fact<Boolean> LACKS_CREDSSP =
      fact(
          "client.lacks-credssp",
          "the client cannot do CredSSP (NLA)",
          "クライアントが CredSSP (NLA) 非対応");

  public static final Fact<Boolean> LACKS_TLS =
      fact(
          "client.lacks-tls",
          "the client does standard RDP security only",
          "クライアントが標準 RDP セキュリティのみ対応");

  public static final Fact<Boolean> REFUSES_RDP_SECURITY =
      fact(
          "client.refuses-rdp-security",
          "the client refuses standard RDP security",
          "クライアントが標準 RDP セキュリティを拒否");

  public static final Fact<Boolean> LACKS_LEGACY_TLS =
      fact(
          "client.lacks-legacy-tls",
          "the client refuses TLS 1.0 and 1.1",
          "クライアントが TLS 1.0 と 1.1 を拒否");

  public static final Fact<Boolean> LACKS_128_BIT =
      fact("client.lacks-128-bit", "the client lacks 128-bit encryption", "クライアントが 128 ビット暗号化に非対応");

  public static final Fact<Boolean> LACKS_FIPS =
      fact("client.lacks-fips", "the client lacks FIPS encryption", "クライアントが FIPS 暗号化に非対応");

  public static final Fact<Boolean> REFUSES_UNTRUSTED_SERVER =
      fact(
          "client.refuses-untrusted-server",
          "the client refuses a server that it does not trust",
          "クライアントが信頼できないサーバーを拒否");

  /** It has the CredSSP update of May 2018 with its default policy, so it refuses older servers. */
  public static final Fact<Boolean> CREDSSP_UPDATED =
      fact(
          "client.credssp-updated",
          "the client has the CredSSP update of May 2018",
          "クライアントに 2018 年 5 月の CredSSP 更新がある");

  /** It connects by address or from outside the domain, so that only NTLM is left. */
  public static final Fact<Boolean> LACKS_KERBEROS =
      fact("client.lacks-kerberos", "the client cannot use Kerberos", "クライアントが Kerberos を使えない");

  public static final Fact<Boolean> MUST_NOT_PROMPT_ON_SERVER =
      fact(
          "client.must-not-prompt-on-server",
          "a policy of the client forbids typing the password on the server",
          "クライアントのポリシーがサーバー側でのパスワード入力を禁止");

  /** Packets of full size with the don't-fragment flag do not arrive, small ones do. */
  public static final Fact<Boolean> LARGE_PACKETS_LOST =
      fact("client.large-packets-lost", "large packets are lost on the way", "大きなパケットが途中で失われる");

  /** The freezes of a session go away when UDP is turned off on the client. */
  public static final Fact<Boolean> WORKS_WITHOUT_UDP =
      fact("client.works-without-udp", "the trouble ends with UDP turned off", "UDP を無効にすると問題が消える");

  /** The same target answers at the same moment from another network. */
  public static final Fact<Boolean> WORKS_FROM_ANOTHER_NETWORK =
      fact(
          "client.works-from-another-network",
          "the connection works from another network",
          "別のネットワークからは接続できる");

  private ClientFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.CLIENT));
  }
}
