package rdpdoctor.knowledge.derive;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;

/** How CredSSP ended, where credentials were there to be sent. */
final class SignInResult {

  private static final Set<AuthenticateOutcome> OF_CREDENTIALS =
      EnumSet.of(
          AuthenticateOutcome.SIGNED_IN,
          AuthenticateOutcome.REFUSED_WITHOUT_REASON,
          AuthenticateOutcome.KEY_NOT_BOUND,
          AuthenticateOutcome.NO_TICKET,
          AuthenticateOutcome.IDENTITY_REFUSED);

  private SignInResult() {}

  /** Empty for what a look without credentials sees as well, unless a mechanism was tried. */
  static Optional<AuthenticateOutcome> of(AuthenticateOutcome outcome, Facts facts) {
    boolean tried =
        OF_CREDENTIALS.contains(outcome) || facts.value(SignInFacts.MECHANISM).isPresent();
    return tried ? Optional.of(outcome) : Optional.empty();
  }
}
