package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.atLeast;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.oneOf;
import static rdpdoctor.diagnosis.Condition.present;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * One side has the CredSSP update of May 2018 (CVE-2018-0886) and refuses the other side, which
 * lacks it.
 *
 * <p>A server that speaks a CredSSP version below 5 ([MS-CSSP] 2.2.1) lacks the update: that is
 * suspected, and confirmed once the client is known to have it.
 */
public final class CredsspOracleMismatch implements Cause {

  @Override
  public String id() {
    return "credssp-oracle-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        all(
            present(AuthenticateFacts.CREDSSP_VERSION),
            not(atLeast(AuthenticateFacts.CREDSSP_VERSION, 5)),
            is(ClientFacts.CREDSSP_UPDATED, true)),
        all(
            is(SecurityHostFacts.OLD_CREDSSP_REFUSED, true),
            is(ClientFacts.CREDSSP_UPDATED, false)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        all(
            present(AuthenticateFacts.CREDSSP_VERSION),
            not(atLeast(AuthenticateFacts.CREDSSP_VERSION, 5))),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.UNSUPPORTED_FUNCTION,
            Codes.NOT_SUPPORTED,
            Codes.DOWNGRADE_DETECTED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.credSspNotUsed(),
        all(atLeast(AuthenticateFacts.CREDSSP_VERSION, 5), is(ClientFacts.CREDSSP_UPDATED, true)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.PATCH_CREDSSP);
  }
}
