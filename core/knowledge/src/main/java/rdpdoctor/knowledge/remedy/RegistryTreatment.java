package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.derive.host.HostView;

/**
 * A treatment that follows from the registry of the machine.
 *
 * @param procedure what it demands of one machine
 */
record RegistryTreatment(Remedy remedy, Procedure procedure) implements Treatment {

  private static final Words NOT_READ =
      new Words("the registry of the machine was not read", "マシンのレジストリが読み取られていない");

  /** Puts what is to be so on one machine into the draft. */
  @FunctionalInterface
  interface Procedure {
    void addTo(ProposalDraft draft);
  }

  /** As every vantage point saw the machine; where they demand different things, nothing is. */
  @Override
  public Proposal propose(Facts facts, Wishes wishes) {
    List<HostView> views = HostView.of(facts);
    if (views.isEmpty()) {
      return new Proposal.Blocked(NOT_READ);
    }
    Demands demands = new Demands();
    views.forEach(view -> procedure.addTo(new ProposalDraft(view, wishes, demands)));
    return demands.proposal();
  }
}
