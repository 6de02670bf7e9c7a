package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * What the server offers and what the client insists on do not overlap: one side wants TLS, the
 * other standard RDP security.
 *
 * <p>The answers to each requested protocol ([MS-RDPBCGR] 2.2.1.2) show the server's half; it takes
 * the client's half to confirm it. A server that refuses every protocol there is points here
 * without any client.
 */
public final class SecurityLayerMismatch implements Cause {

  @Override
  public String id() {
    return "security-layer-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.LISTEN;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        all(
            is(ListenFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY),
            is(ClientFacts.REFUSES_RDP_SECURITY, true)),
        all(
            is(ListenFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED),
            is(ClientFacts.LACKS_TLS, true)),
        all(Observed.configuredWithoutTls(), is(ClientFacts.REFUSES_RDP_SECURITY, true)),
        all(Observed.tlsRequired(), is(ClientFacts.LACKS_TLS, true)));
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(
        ListenFacts.REFUSAL,
        Codes.SSL_REQUIRED,
        Codes.SSL_NOT_ALLOWED,
        Codes.INCONSISTENT_FLAGS,
        Codes.HYBRID_REQUIRED,
        Codes.SSL_WITH_USER_AUTH_REQUIRED);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(ListenFacts.SECURITY_LAYER, SecurityLayerReading.NEGOTIATED),
        all(
            is(ListenFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY),
            is(ClientFacts.REFUSES_RDP_SECURITY, false)),
        all(
            is(ListenFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED),
            is(ClientFacts.LACKS_TLS, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.SET_SECURITY_LAYER);
  }
}
