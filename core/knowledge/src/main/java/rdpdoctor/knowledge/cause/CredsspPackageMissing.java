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
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The list of security packages lacks {@code credssp.dll}, or {@code tspkg} up to Windows 7, and so
 * the host cannot do what NLA asks for.
 *
 * <p>Without NLA nobody needs CredSSP.
 */
public final class CredsspPackageMissing implements Cause {

  @Override
  public String id() {
    return "credssp-package-missing";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(SecurityHostFacts.CREDSSP_MISSING, true), Observed.nlaRequired());
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SecurityHostFacts.CREDSSP_MISSING, true),
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.SECPKG_NOT_FOUND, Codes.SSPI_INTERNAL_ERROR));
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SecurityHostFacts.CREDSSP_MISSING, false), Observed.credSspNotUsed());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_CREDSSP_PACKAGE);
  }
}
