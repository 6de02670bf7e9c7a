package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The client insists on Restricted Admin mode or Remote Credential Guard, and the host accepts
 * neither.
 *
 * <p>Not to accept them is the default, so only a client that insists makes it a cause.
 */
public final class RestrictedAdminMismatch implements Cause {

  @Override
  public String id() {
    return "restricted-admin-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED, false),
        is(SecurityHostFacts.CLIENT_WANTS_RESTRICTED_ADMIN, true));
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED, true),
        is(SecurityHostFacts.CLIENT_WANTS_RESTRICTED_ADMIN, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ADJUST_RESTRICTED_ADMIN);
  }
}
