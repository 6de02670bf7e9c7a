package rdpdoctor.network.gateway;

import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.rdp.gateway.GatewayClient;

/** What the codes of a gateway, [MS-TSGU] 2.2.6, say of the one who refused. */
final class GatewayCodes {

  private static final long HRESULT_CODE = 0xFFFF;

  private static final int TS_CONNECTFAILED = 0x59DD;
  private static final int RAP_ACCESSDENIED = 0x59DA;
  private static final int NAP_ACCESSDENIED = 0x59DB;
  private static final int MAXCONNECTIONSREACHED = 0x59E6;
  private static final int QUARANTINE_ACCESSDENIED = 0x59ED;
  private static final int COOKIE_AUTHENTICATION_ACCESS_DENIED = 0x59F8;

  private GatewayCodes() {}

  /** Gateways send some codes as an HRESULT, and others as the lower half of one. */
  static GatewayOutcome outcome(GatewayClient.Result.Refused refusal) {
    boolean isOurs = refusal.code() >>> 16 == 0 || refusal.code() >>> 16 == 0x8007;
    return isOurs ? outcome((int) (refusal.code() & HRESULT_CODE)) : GatewayOutcome.REFUSED;
  }

  private static GatewayOutcome outcome(int code) {
    return switch (code) {
      case RAP_ACCESSDENIED -> GatewayOutcome.DENIED_BY_RESOURCE_POLICY;
      case NAP_ACCESSDENIED, QUARANTINE_ACCESSDENIED -> GatewayOutcome.DENIED_BY_CONNECTION_POLICY;
      case TS_CONNECTFAILED -> GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY;
      case MAXCONNECTIONSREACHED -> GatewayOutcome.CONNECTION_LIMIT_REACHED;
      case COOKIE_AUTHENTICATION_ACCESS_DENIED -> GatewayOutcome.AUTHENTICATION_REFUSED;
      default -> GatewayOutcome.REFUSED;
    };
  }
}
