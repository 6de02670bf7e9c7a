package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server always asks for the password, and a policy of the client forbids typing it there.
 *
 * <p>To ask is no fault, so only a client with such a policy makes it a cause.
 */
public final class PromptPolicyConflict implements Cause {

  @Override
  public String id() {
    return "prompt-policy-conflict";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SecurityHostFacts.PROMPTS_FOR_PASSWORD, true),
        is(ClientFacts.MUST_NOT_PROMPT_ON_SERVER, true));
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SecurityHostFacts.PROMPTS_FOR_PASSWORD, false),
        is(ClientFacts.MUST_NOT_PROMPT_ON_SERVER, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RETYPE_CREDENTIALS);
  }
}
