package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A smart card is demanded or used, and the card, its reader, its PIN or its certificate does not
 * work.
 *
 * <p>Each of these has its own code at sign-in. A failed PKINIT exchange may lie with the domain
 * controller's certificate and only points here.
 */
public final class SmartCardProblem implements Cause {

  @Override
  public String id() {
    return "smart-card-problem";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE,
        Codes.SMARTCARD_LOGON_REQUIRED,
        Codes.SMARTCARD_WRONG_PIN,
        Codes.SMARTCARD_CARD_BLOCKED,
        Codes.SMARTCARD_NO_CARD,
        Codes.SMARTCARD_NO_CERTIFICATE,
        Codes.SMARTCARD_CERT_REVOKED,
        Codes.SMARTCARD_CERT_EXPIRED,
        Codes.SSPI_SMARTCARD_LOGON_REQUIRED,
        Codes.SSPI_SMARTCARD_CERT_REVOKED,
        Codes.SSPI_SMARTCARD_CERT_EXPIRED);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.PKINIT_FAILURE, Codes.REVOCATION_OFFLINE_KDC),
        oneOf(
            SignInFacts.KERBEROS_ERROR,
            Codes.PADATA_TYPE_NOSUPP,
            Codes.CLIENT_NOT_TRUSTED,
            Codes.KDC_NOT_TRUSTED));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credentialsAccepted();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_SMART_CARD, Remedies.RETYPE_CREDENTIALS);
  }
}
