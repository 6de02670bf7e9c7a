package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * SessionEnv, UmRdpService, CertPropSvc or rdpdr is disabled: certificates are not renewed, or
 * devices are missing.
 *
 * <p>None of them closes the port. Only where TLS cannot start as well is a session prevented.
 */
public final class HelperServiceDisabled implements Cause {

  @Override
  public String id() {
    return "helper-service-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(ServiceFacts.HELPER_DISABLED, true), Observed.tlsCannotStart());
  }

  @Override
  public Condition suspectedBy() {
    return is(ServiceFacts.HELPER_DISABLED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return is(ServiceFacts.HELPER_DISABLED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_DEPENDENCY_SERVICES);
  }
}
