package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.WireCode;

/** The RD Gateway on the way to the target; it takes the place of the stages NAME and REACH. */
public final class GatewayFacts {

  /** Host and port, as they were asked for. */
  public static final Fact<String> HOST =
      Fact.fromWire("gateway.host", String.class, "gateway asked for", "指定された RD ゲートウェイ");

  public static final Fact<GatewayOutcome> OUTCOME =
      Fact.fromWire("gateway.outcome", GatewayOutcome.class, "RD Gateway", "RD ゲートウェイ");

  public static final Fact<NameOutcome> NAME =
      Fact.fromWire("gateway.name", NameOutcome.class, "name of the gateway", "RD ゲートウェイの名前解決");

  public static final Fact<ReachOutcome> REACH =
      Fact.fromWire(
          "gateway.reach",
          ReachOutcome.class,
          "TCP connection to the gateway",
          "RD ゲートウェイへの TCP 接続");

  /** The address that was talked to. */
  public static final Fact<String> ADDRESS =
      Fact.fromWire("gateway.address", String.class, "address of the gateway", "RD ゲートウェイのアドレス");

  public static final Fact<ServerCertificate> CERTIFICATE =
      Fact.fromWire(
          "gateway.certificate",
          ServerCertificate.class,
          "certificate of the gateway",
          "RD ゲートウェイの証明書");

  /** Of the answer to RDG_OUT_DATA without credentials, or of the last one with them. */
  public static final Fact<Integer> HTTP_STATUS =
      Fact.fromWire("gateway.http-status", Integer.class, "HTTP status", "HTTP ステータス");

  public static final Fact<AuthenticationSchemes> SCHEMES =
      Fact.fromWire(
          "gateway.schemes",
          AuthenticationSchemes.class,
          "authentication schemes offered",
          "提示された認証方式");

  public static final Fact<GatewayTransport> TRANSPORT =
      Fact.fromWire("gateway.transport", GatewayTransport.class, "transport", "トランスポート");

  /** Whether the transport of Windows Server 2008 is there, too. */
  public static final Fact<Boolean> RPC_OVER_HTTP =
      Fact.fromWire(
          "gateway.rpc-over-http", Boolean.class, "RPC over HTTP is there", "RPC over HTTP の有無");

  /** As it was sent: an HRESULT, or the lower half of one. */
  public static final Fact<WireCode> ERROR_CODE =
      Fact.fromWire("gateway.error-code", WireCode.class, "error of the gateway", "RD ゲートウェイのエラー");

  private GatewayFacts() {}
}
