package rdpdoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A condition held against the facts.
 *
 * @param evidence the readings that speak for the truth value; while it is unknown, those that
 *     already hold
 * @param missing the facts that would decide it
 */
public record Evaluation(Truth truth, List<Evidence> evidence, Set<Fact<?>> missing) {

  public Evaluation {
    evidence = List.copyOf(evidence);
    missing = Set.copyOf(missing);
  }

  public static Evaluation of(Condition condition, Facts facts) {
    return switch (condition) {
      case Condition.Is<?> is -> compare(is.fact(), facts, is.value()::equals);
      case Condition.OneOf<?> oneOf -> compare(oneOf.fact(), facts, oneOf.values()::contains);
      case Condition.AtLeast<?> atLeast -> atLeast(atLeast, facts);
      case Condition.Present<?> present -> compare(present.fact(), facts, _ -> true);
      case Condition.All(List<Condition> parts) -> all(evaluate(parts, facts));
      case Condition.Any(List<Condition> parts) -> any(evaluate(parts, facts));
      case Condition.Not(Condition part) -> of(part, facts).negated();
    };
  }

  private static <T extends Comparable<T>> Evaluation atLeast(
      Condition.AtLeast<T> condition, Facts facts) {
    return compare(condition.fact(), facts, value -> value.compareTo(condition.limit()) >= 0);
  }

  private static <T> Evaluation compare(Fact<T> fact, Facts facts, Predicate<? super T> holds) {
    Optional<Reading<T>> reading = facts.best(fact);
    if (reading.isEmpty()) {
      return new Evaluation(Truth.UNKNOWN, List.of(), Set.of(fact));
    }
    return switch (reading.get()) {
      case Reading.Known<T> known ->
          new Evaluation(
              holds.test(known.value()) ? Truth.TRUE : Truth.FALSE,
              List.of(new Evidence(fact, known)),
              Set.of());
      case Reading.Absent<T> absent ->
          new Evaluation(Truth.FALSE, List.of(new Evidence(fact, absent)), Set.of());
      case Reading.Unknown<T> _ -> new Evaluation(Truth.UNKNOWN, List.of(), Set.of(fact));
    };
  }

  private static List<Evaluation> evaluate(List<Condition> parts, Facts facts) {
    return parts.stream().map(part -> of(part, facts)).toList();
  }

  private static Evaluation all(List<Evaluation> parts) {
    if (has(parts, Truth.FALSE)) {
      return only(parts, Truth.FALSE);
    }
    return has(parts, Truth.UNKNOWN) ? open(parts, Truth.TRUE) : only(parts, Truth.TRUE);
  }

  private static Evaluation any(List<Evaluation> parts) {
    if (has(parts, Truth.TRUE)) {
      return only(parts, Truth.TRUE);
    }
    return has(parts, Truth.UNKNOWN) ? open(parts, Truth.TRUE) : only(parts, Truth.FALSE);
  }

  private static boolean has(List<Evaluation> parts, Truth truth) {
    return parts.stream().anyMatch(part -> part.truth == truth);
  }

  /** Decided by the parts of this truth alone. */
  private static Evaluation only(List<Evaluation> parts, Truth truth) {
    return new Evaluation(truth, evidenceOf(parts, truth), Set.of());
  }

  /** Not decided: what holds already, and what is missing. */
  private static Evaluation open(List<Evaluation> parts, Truth holding) {
    Set<Fact<?>> missing = new LinkedHashSet<>();
    List<Evidence> evidence = new ArrayList<>(evidenceOf(parts, holding));
    for (Evaluation part : parts) {
      if (part.truth == Truth.UNKNOWN) {
        missing.addAll(part.missing);
        evidence.addAll(part.evidence);
      }
    }
    return new Evaluation(Truth.UNKNOWN, evidence, missing);
  }

  private static List<Evidence> evidenceOf(List<Evaluation> parts, Truth truth) {
    // The reading of a fact is the same in every part, so the fact alone tells them apart.
    Map<Fact<?>, Evidence> byFact = new LinkedHashMap<>();
    for (Evaluation part : parts) {
      if (part.truth == truth) {
        part.evidence.forEach(evidence -> byFact.putIfAbsent(evidence.fact(), evidence));
      }
    }
    return List.copyOf(byFact.values());
  }

  /** What already holds of a condition that is not decided; nothing of one that is false. */
  public List<Evidence> evidenceSoFar() {
    return truth == Truth.UNKNOWN ? evidence : List.of();
  }

  private Evaluation negated() {
    return new Evaluation(truth.not(), evidence, missing);
  }
}
