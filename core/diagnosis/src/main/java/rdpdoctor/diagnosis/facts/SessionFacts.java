package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** Stage SESSION. */
public final class SessionFacts {

  public static final Fact<SessionOutcome> OUTCOME =
      new Fact<>(
          "session.outcome",
          SessionOutcome.class,
          new Words("session", "セッション"),
          Set.of(Vantage.SIGN_IN));

  private SessionFacts() {}
}
