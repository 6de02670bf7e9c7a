package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.testkit.TestFacts;

class SignInResultTest {

  @ParameterizedTest
  @CsvSource({"ADDRESS_GIVEN, true", "RESOLVED, false"})
  void a_sign_in_knows_whether_the_server_was_called_by_its_address(
      NameOutcome name, boolean expected) {
    Facts facts =
        TestFacts.where(NameFacts.OUTCOME, name)
            .and(SignInFacts.MECHANISM, SignInMechanism.NTLM)
            .facts();
    assertEquals(
        Optional.of(expected), Derivations.withDerived(facts).value(SignInFacts.BY_ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({"SIGNED_IN, true", "NO_TICKET, true", "CHALLENGED, false", "ERROR_CODE, false"})
  void only_what_takes_credentials_is_the_outcome_of_a_sign_in(
      AuthenticateOutcome outcome, boolean expected) {
    Facts facts = TestFacts.where(AuthenticateFacts.OUTCOME, outcome).facts();
    assertEquals(expected, Derivations.withDerived(facts).value(SignInFacts.OUTCOME).isPresent());
  }

  @Test
  void with_a_mechanism_every_outcome_is_one_of_a_sign_in() {
    Facts facts =
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE)
            .and(SignInFacts.MECHANISM, SignInMechanism.NTLM)
            .facts();
    assertEquals(
        Optional.of(AuthenticateOutcome.ERROR_CODE),
        Derivations.withDerived(facts).value(SignInFacts.OUTCOME));
  }
}
