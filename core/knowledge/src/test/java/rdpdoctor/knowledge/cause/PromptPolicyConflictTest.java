package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class PromptPolicyConflictTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new PromptPolicyConflict();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.PROMPTS_FOR_PASSWORD, true)
        .and(ClientFacts.MUST_NOT_PROMPT_ON_SERVER, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.PROMPTS_FOR_PASSWORD, false)
        .and(ClientFacts.MUST_NOT_PROMPT_ON_SERVER, true)
        .facts();
  }

  @Test
  void a_server_that_asks_leaves_it_to_the_client() {
    assertUndecided(
        TestFacts.where(SecurityHostFacts.PROMPTS_FOR_PASSWORD, true).facts(),
        ClientFacts.MUST_NOT_PROMPT_ON_SERVER);
  }
}
