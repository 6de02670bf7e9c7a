package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A wrapper or a patch stands in for {@code termsrv.dll} and no longer fits this build, or the file
 * is gone.
 *
 * <p>A wrapper that fits works, so another {@code ServiceDll} only points here; the shipped path
 * does not tell whether the file itself is the shipped one. A copy of a disk may lack the file that
 * the machine has, so it takes a refused connection as well.
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
    return all(
        is(DiskFacts.TERM_SERVICE_BINARY, false),
        is(ServiceFacts.TERM_SERVICE_DLL_REPLACED, false),
        is(ReachFacts.OUTCOME, ReachOutcome.REFUSED));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(DiskFacts.TERM_SERVICE_BINARY, false), is(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true));
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
