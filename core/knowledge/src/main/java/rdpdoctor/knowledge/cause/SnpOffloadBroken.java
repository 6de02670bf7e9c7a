package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Server 2003: the adapter is told to take over work of the network stack, which its driver does
 * badly.
 *
 * <p>With a good driver the same values do no harm, so they only point here. Later versions do not
 * read them.
 */
public final class SnpOffloadBroken implements Cause {

  @Override
  public String id() {
    return "snp-offload-broken";
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
    return is(NetworkHostFacts.OFFLOAD_ON, true);
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(NetworkHostFacts.OFFLOAD_ON, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.DISABLE_SNP);
  }
}
