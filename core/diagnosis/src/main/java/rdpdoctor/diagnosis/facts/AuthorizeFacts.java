package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** Stage AUTHORIZE; the bytes behind it are {@link AuthenticateFacts#EARLY_USER_AUTHORIZATION}. */
public final class AuthorizeFacts {

  public static final Fact<AuthorizeOutcome> OUTCOME =
      new Fact<>(
          "authorize.outcome",
          AuthorizeOutcome.class,
          new Words("right to sign in remotely", "リモート サインインの権利"),
          Set.of(Vantage.SIGN_IN));

  private AuthorizeFacts() {}
}
