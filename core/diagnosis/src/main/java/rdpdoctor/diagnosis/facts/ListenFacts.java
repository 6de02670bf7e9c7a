package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.WireCode;

/** Stage LISTEN. */
public final class ListenFacts {

  public static final Fact<ListenOutcome> OUTCOME =
      Fact.fromNetwork("listen.outcome", ListenOutcome.class, "answer on the port", "ポートの応答");

  public static final Fact<ForeignService> FOREIGN_SERVICE =
      Fact.fromNetwork(
          "listen.foreign-service", ForeignService.class, "service on the port", "ポート上のサービス");

  public static final Fact<FirstBytes> FIRST_BYTES =
      Fact.fromNetwork("listen.first-bytes", FirstBytes.class, "first bytes", "先頭のバイト");

  /** What broke the rules, where the answer is malformed. */
  public static final Fact<String> ANOMALY =
      Fact.fromNetwork("listen.anomaly", String.class, "anomaly in the answer", "応答の異常");

  public static final Fact<NegotiationMatrix> MATRIX =
      Fact.fromNetwork(
          "listen.negotiation", NegotiationMatrix.class, "negotiation answers", "ネゴシエーションの応答");

  /** The failure code that refuses every protocol, where all are refused. */
  public static final Fact<WireCode> REFUSAL =
      Fact.fromNetwork("listen.refusal", WireCode.class, "refusal of every protocol", "全プロトコルの拒否");

  /** The failureCode of the answer to PROTOCOL_SSL alone. */
  public static final Fact<WireCode> TLS_REFUSAL =
      Fact.fromNetwork(
          "listen.tls-refusal", WireCode.class, "answer to TLS alone", "TLS のみの要求への応答");

  /** Derived from the matrix. */
  public static final Fact<NlaRequirement> NLA =
      Fact.fromNetwork(
          "listen.nla", NlaRequirement.class, "Network Level Authentication", "ネットワーク レベル認証");

  /** Derived from the matrix. */
  public static final Fact<SecurityLayerReading> SECURITY_LAYER =
      Fact.fromNetwork(
          "listen.security-layer", SecurityLayerReading.class, "security layer", "セキュリティ層");

  /** Derived from the matrix: what the flags and the selected protocols look like. A hint only. */
  public static final Fact<String> SYSTEM_HINT =
      Fact.fromNetwork("listen.system-hint", String.class, "looks like (a hint)", "推定される製品 (参考)");

  private ListenFacts() {}
}
