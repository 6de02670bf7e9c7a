package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The RD Gateway does not accept the credentials, so that no policy is asked and the target hears
 * nothing.
 *
 * <p>A gateway signs in to its own domain, which need not be that of the target; saved credentials
 * for the gateway are stored apart and grow old apart.
 */
public final class GatewayAuthenticationRefused implements Cause {

  @Override
  public String id() {
    return "gateway-authentication-refused";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(GatewayFacts.OUTCOME, GatewayOutcome.AUTHENTICATION_REFUSED);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.withoutGateway(),
        oneOf(
            GatewayFacts.OUTCOME,
            GatewayOutcome.DENIED_BY_CONNECTION_POLICY,
            GatewayOutcome.DENIED_BY_RESOURCE_POLICY,
            GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY,
            GatewayOutcome.CONNECTION_LIMIT_REACHED,
            GatewayOutcome.CONNECTED_TO_TARGET));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RETYPE_CREDENTIALS, Remedies.RESET_PASSWORD);
  }
}
