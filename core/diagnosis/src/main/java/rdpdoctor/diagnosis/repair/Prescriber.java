package rdpdoctor.diagnosis.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Verdict;
import rdpdoctor.diagnosis.repair.Planner.Prescription;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;

/**
 * Chooses for each cause the remedy that costs the least security and helps. Whether it helps is
 * tried in thought: the registry is diagnosed again as the remedy would leave it. So what hides
 * behind the first cause is found too, and nothing is proposed that would break something else.
 */
public final class Prescriber {

  private final Knowledge knowledge;
  private final Planner planner;
  private final Facts observed;
  private final Order order;

  private final List<Unsolved> unsolved = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Situation situation;

  /** The target as the prescriptions so far would make it. */
  private record Situation(
      List<Prescription> prescriptions, Plan plan, Facts derived, Diagnosis diagnosis) {

    Optional<Finding> finding(String cause) {
      return diagnosis.findings().stream()
          .filter(one -> one.cause().id().equals(cause))
          .findFirst();
    }
  }

  private Prescriber(Knowledge knowledge, Planner planner, Facts observed, Order order) {
    this.knowledge = knowledge;
    this.planner = planner;
    this.observed = observed;
    this.order = order;
    this.situation = situation(List.of(), Plan.EMPTY);
  }

  /**
   * What is to be done.
   *
   * @param observed without what follows from it
   */
  public static Prescribed prescribe(
      Knowledge knowledge, Planner planner, Facts observed, Order order) {
    return new Prescriber(knowledge, planner, observed, order).prescribe();
  }

  private Prescribed prescribe() {
    Diagnosis before = situation.diagnosis();
    for (String remedy : order.remedies()) {
      carryOut(remedy);
    }
    Optional<Finding> next = next();
    while (next.isPresent()) {
      seen.add(next.get().cause().id());
      remove(next.get());
      next = next();
    }
    return new Prescribed(situation.plan(), before, situation.diagnosis(), unsolved);
  }

  private Situation situation(List<Prescription> prescriptions, Plan plan) {
    Facts derived = knowledge.withDerived(Simulation.after(observed, plan.changes()));
    return new Situation(prescriptions, plan, derived, knowledge.diagnose(derived));
  }

  private Situation with(Remedy remedy, Proposal.Wanted wanted) throws UnplannableException {
    List<Prescription> more = new ArrayList<>(situation.prescriptions());
    more.add(new Prescription(remedy, wanted));
    return situation(List.copyOf(more), planner.plan(more));
  }

  /** The first cause that is to be removed and was not looked at yet. */
  private Optional<Finding> next() {
    if (!order.asksForCauses()) {
      return Optional.empty();
    }
    return situation.diagnosis().findings().stream()
        .filter(finding -> !seen.contains(finding.cause().id()))
        .filter(this::isAskedFor)
        .findFirst();
  }

  private boolean isAskedFor(Finding finding) {
    return switch (finding.verdict()) {
      case Verdict.Confirmed _ -> order.causes().isEmpty() || isNamed(finding);
      case Verdict.Suspected _ -> isNamed(finding);
      case Verdict.RuledOut _, Verdict.Undecided _ -> false;
    };
  }

  private boolean isNamed(Finding finding) {
    return order.causes().contains(finding.cause().id());
  }

  /** A remedy that was named is carried out for whatever it is good. */
  private void carryOut(String remedy) {
    knowledge
        .treatment(remedy)
        .flatMap(treatment -> attempt(treatment, _ -> Optional.empty()))
        .ifPresent(refusal -> unsolved.add(new Unsolved(Optional.empty(), List.of(refusal))));
  }

  private void remove(Finding finding) {
    String cause = finding.cause().id();
    List<Refusal> refusals = new ArrayList<>();
    for (Remedy remedy : finding.remediesByCost()) {
      Optional<Treatment> treatment = knowledge.treatment(remedy.id());
      if (treatment.isPresent()) {
        Optional<Refusal> refusal =
            attempt(treatment.get(), after -> refusal(cause, remedy, after));
        if (refusal.isEmpty()) {
          return;
        }
        refusals.add(refusal.get());
      }
    }
    unsolved.add(new Unsolved(Optional.of(finding), refusals));
  }

  /** Goes on from what the treatment makes of the target, unless something speaks against it. */
  private Optional<Refusal> attempt(
      Treatment treatment, Function<Situation, Optional<Refusal>> objection) {
    Remedy remedy = treatment.remedy();
    return switch (treatment.propose(situation.derived(), order.wishes())) {
      case Proposal.Blocked(var why) -> Optional.of(new Refusal.Blocked(remedy, why));
      case Proposal.ByHand(var acts) -> Optional.of(new Refusal.ByHand(remedy, acts));
      case Proposal.Wanted wanted -> attempt(remedy, wanted, objection);
    };
  }

  private Optional<Refusal> attempt(
      Remedy remedy, Proposal.Wanted wanted, Function<Situation, Optional<Refusal>> objection) {
    try {
      Situation after = with(remedy, wanted);
      Optional<Refusal> refusal = objection.apply(after);
      if (refusal.isEmpty()) {
        situation = after;
      }
      return refusal;
    } catch (UnplannableException e) {
      return Optional.of(new Refusal.Blocked(remedy, e.words()));
    }
  }

  private Optional<Refusal> refusal(String cause, Remedy remedy, Situation after) {
    if (!helps(cause, after)) {
      return Optional.of(new Refusal.DoesNotHelp(remedy));
    }
    List<String> broken = situation.diagnosis().newlyConfirmedIn(after.diagnosis());
    if (!broken.isEmpty()) {
      return Optional.of(new Refusal.Breaks(remedy, broken));
    }
    return order.allows(remedy) ? Optional.empty() : Optional.of(new Refusal.NeedsConsent(remedy));
  }

  /** What only the host can change cannot be tried out here. */
  private boolean helps(String cause, Situation after) {
    boolean leavesItToTheHost = !after.plan().onHost().equals(situation.plan().onHost());
    boolean changes = !after.plan().changes().equals(situation.plan().changes());
    return leavesItToTheHost || (changes && !isConfirmed(cause, after));
  }

  private static boolean isConfirmed(String cause, Situation after) {
    return after
        .finding(cause)
        .filter(finding -> finding.verdict() instanceof Verdict.Confirmed)
        .isPresent();
  }
}
