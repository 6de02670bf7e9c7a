package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.WireCode;

/** Stage CONNECT, and the error codes that may end a connection from there on. */
public final class ConnectFacts {

  public static final Fact<ConnectOutcome> OUTCOME =
      Fact.fromWire("connect.outcome", ConnectOutcome.class, "MCS connection", "MCS 接続");

  /** The version of the server core data, such as {@code 0x00080004}. */
  public static final Fact<Long> SERVER_VERSION =
      Fact.fromWire(
          "connect.server-version", Long.class, "RDP version of the server", "サーバーの RDP バージョン");

  /** The result of a Connect-Response that refuses, or the reason of an ultimatum. */
  public static final Fact<WireCode> REASON =
      Fact.fromWire("connect.reason", WireCode.class, "reason", "理由");

  public static final Fact<String> ANOMALY =
      Fact.fromWire("connect.anomaly", String.class, "anomaly in the answer", "応答の異常");

  /** The code of a Set Error Info PDU. */
  public static final Fact<WireCode> ERROR_INFO =
      Fact.fromWire(
          "connect.error-info", WireCode.class, "error information from the server", "サーバーのエラー情報");

  /** Derived from the error information. */
  public static final Fact<ErrorInfoFamily> ERROR_FAMILY =
      Fact.fromWire(
          "connect.error-family",
          ErrorInfoFamily.class,
          "what the error information is about",
          "エラー情報の種類");

  private ConnectFacts() {}
}
