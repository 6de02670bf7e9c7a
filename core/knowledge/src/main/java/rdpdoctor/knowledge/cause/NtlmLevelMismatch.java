package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.atLeast;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host accepts NTLMv2 only, and the client sends an older response.
 *
 * <p>A high {@code LmCompatibilityLevel} is a good one, and a right password that is refused has
 * other explanations, so it takes the client to confirm it.
 */
public final class NtlmLevelMismatch implements Cause {

  @Override
  public String id() {
    return "ntlm-level-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        atLeast(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 5),
        is(SecurityHostFacts.CLIENT_SENDS_NTLM_V1, true));
  }

  @Override
  public Condition suspectedBy() {
    return all(
        atLeast(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 5),
        is(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        not(atLeast(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 4)),
        is(SecurityHostFacts.CLIENT_SENDS_NTLM_V1, false),
        Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.SET_LM_COMPATIBILITY);
  }
}
