package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The ticket cache of the machine that signs in holds no ticket of the account, or one that has
 * expired.
 *
 * <p>Nothing was asked of the server, so it says nothing of the server either.
 */
public final class TicketCacheUnusable implements Cause {

  @Override
  public String id() {
    return "ticket-cache-unusable";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(noTicket(), is(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET));
  }

  @Override
  public Condition suspectedBy() {
    return noTicket();
  }

  private static Condition noTicket() {
    return oneOf(
        SignInFacts.KERBEROS,
        KerberosOutcome.NO_CREDENTIALS_IN_CACHE,
        KerberosOutcome.TICKET_EXPIRED);
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SignInFacts.KERBEROS, KerberosOutcome.TICKET), Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.GET_KERBEROS_TICKET);
  }
}
