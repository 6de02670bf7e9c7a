package rdpdoctor.app.signin;

import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;

/** What a look without credentials showed, as far as it decides how somebody signs in. */
record Shown(Facts facts) {

  /** Whether the server was called by its address. */
  boolean isAddressed() {
    return facts
        .value(NameFacts.OUTCOME)
        .filter(outcome -> outcome == NameOutcome.ADDRESS_GIVEN)
        .isPresent();
  }

  /** Whether the server wants CredSSP. */
  boolean isNetworkLevel() {
    return facts
        .value(AuthenticateFacts.OUTCOME)
        .filter(outcome -> outcome != AuthenticateOutcome.NOT_REQUIRED)
        .isPresent();
  }
}
