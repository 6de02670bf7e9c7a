package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.not;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Settings that were meant for different kinds of security stand side by side: TLS with the level
 * Low, or NLA without TLS.
 *
 * <p>Windows corrects some of these pairs by itself and logs event 1050, so they only point here.
 */
public final class SecurityEncryptionInconsistent implements Cause {

  @Override
  public String id() {
    return "security-encryption-inconsistent";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SecurityHostFacts.SETTINGS_CORRECTED, true),
        Observed.contradictorySecuritySettings(),
        any(
            is(AuthenticateFacts.ERROR_CODE, Codes.CTX_SECURITY_LAYER_ERROR),
            is(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.ENCRYPTION)));
  }

  @Override
  public Condition ruledOutBy() {
    return not(Observed.contradictorySecuritySettings());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.ALIGN_SECURITY_SETTINGS,
        Remedies.SET_SECURITY_LAYER,
        Remedies.SET_ENCRYPTION_LEVEL);
  }
}
