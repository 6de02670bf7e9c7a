package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How far the way through an RD Gateway leads. */
public enum GatewayOutcome implements Localized {
  CONNECTED_TO_TARGET("connected to the target", "対象への接続に成功"),
  NAME_NOT_RESOLVED("its name could not be resolved", "名前を解決できない"),
  UNREACHABLE("it could not be reached by TCP", "TCP で到達できない"),
  TLS_FAILED("TLS failed", "TLS の確立に失敗"),
  /** Credentials are for the server that was looked at before. */
  CERTIFICATE_CHANGED("it showed another certificate than a moment ago", "直前とは異なる証明書が提示された"),
  /** Windows ends the connection without an answer when it does not like a request. */
  NO_HTTP_ANSWER("no answer by HTTP", "HTTP の応答がない"),
  NOT_A_GATEWAY("a web server without RD Gateway answers", "RD ゲートウェイではない Web サーバーが応答"),
  UNAVAILABLE("the web server in front of it reports a failure", "手前の Web サーバーが障害を報告"),
  FORBIDDEN("the web server in front of it refuses access", "手前の Web サーバーがアクセスを拒否"),
  AUTHENTICATION_OFFERED("it asks who signs in", "認証を要求"),
  /** It goes by cookies or by the packets inside, or by nothing at all. */
  OPEN("it answers without authentication by HTTP", "HTTP 認証なしで応答"),
  RPC_OVER_HTTP_ONLY("only the older RPC over HTTP is there", "旧方式の RPC over HTTP のみに対応"),
  SCHEME_NOT_SUPPORTED(
      "it asks for an authentication that rdpdoctor does not have", "rdpdoctor が対応しない認証方式を要求"),
  AUTHENTICATION_REFUSED("the gateway refused the credentials", "ゲートウェイが資格情報を拒否"),
  DENIED_BY_CONNECTION_POLICY(
      "denied by its connection policies (RD CAP)", "接続承認ポリシー (RD CAP) により拒否"),
  DENIED_BY_RESOURCE_POLICY(
      "denied by its resource policies (RD RAP)", "リソース承認ポリシー (RD RAP) により拒否"),
  TARGET_UNREACHABLE_FROM_GATEWAY("the gateway cannot reach the target", "ゲートウェイから対象に到達できない"),
  CONNECTION_LIMIT_REACHED("it has as many connections as it allows", "接続数の上限に到達"),
  REFUSED("refused with another code", "その他のコードで拒否"),
  BROKEN_OFF("the connection ended in the middle", "途中で接続が終了"),
  SILENT("no answer in time", "時間内に応答なし"),
  MALFORMED("bytes that [MS-TSGU] does not know", "[MS-TSGU] に反するデータ");

  private final Words words;

  GatewayOutcome(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
