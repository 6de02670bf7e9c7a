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
 * The machine that signs in reaches no Kerberos server (KDC) of the account's realm, and with that
 * gets no ticket.
 *
 * <p>It says nothing of the server, which may reach its domain controllers by another way. NTLM has
 * the server ask them instead.
 */
public final class KdcUnreachableFromClient implements Cause {

  @Override
  public String id() {
    return "kdc-unreachable-from-client";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(noKdc(), is(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET));
  }

  @Override
  public Condition suspectedBy() {
    return noKdc();
  }

  private static Condition noKdc() {
    return oneOf(
        SignInFacts.KERBEROS, KerberosOutcome.KDC_UNREACHABLE, KerberosOutcome.KDC_NOT_FOUND);
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SignInFacts.KERBEROS, KerberosOutcome.TICKET), Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REACH_THE_KDC, Remedies.CONNECT_BY_ADDRESS);
  }
}
