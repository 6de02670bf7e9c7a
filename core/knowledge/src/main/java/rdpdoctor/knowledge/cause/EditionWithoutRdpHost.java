package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A Home edition: it has the client of Remote Desktop and not the host.
 *
 * <p>No setting makes it listen, so it is looked for before any of them is changed.
 */
public final class EditionWithoutRdpHost implements Cause {

  @Override
  public String id() {
    return "edition-without-rdp-host";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(BootFacts.EDITION_WITHOUT_HOST, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(BootFacts.EDITION_WITHOUT_HOST, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.USE_OTHER_ACCESS_PATH);
  }
}
