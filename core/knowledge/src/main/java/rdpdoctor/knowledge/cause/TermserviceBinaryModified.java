package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A wrapper or a patch stands in for {@code termsrv.dll} and no longer fits this build.
 *
 * <p>A wrapper that fits works, so another {@code ServiceDll} only points here; the shipped path
 * does not tell whether the file itself is the shipped one.
 */
public final class TermserviceBinaryModified implements Cause {

  @Override
  public String id() {
    return "termservice-binary-modified";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return is(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.rdpAnswered();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_TERMSERVICE_CONFIGURATION);
  }
}
