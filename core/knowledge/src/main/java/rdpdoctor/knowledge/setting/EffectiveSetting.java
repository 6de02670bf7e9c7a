package rdpdoctor.knowledge.setting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;

/**
 * One value of a setting as it holds on one machine.
 *
 * @param scope the listener, service, profile or adapter that it holds for; empty where there is
 *     only one, and {@code *} where the names could not be read
 * @param winner whose word counts; {@link Winner#NOBODY} where that is not known
 * @param decidedBy the place that won, where one did
 * @param candidates all places, the strongest first
 */
public record EffectiveSetting(
    Setting setting,
    SettingValue value,
    String scope,
    Outcome outcome,
    Winner winner,
    Optional<Candidate> decidedBy,
    List<Candidate> candidates) {

  public EffectiveSetting {
    candidates = List.copyOf(candidates);
  }

  /** When the key that won last changed. */
  public Optional<Instant> since() {
    return decidedBy.flatMap(Candidate::keyLastWritten);
  }

  /** Where the value in force stands, or would stand if somebody had set it. */
  public String location() {
    return decidedBy.orElseGet(this::usualPlace).location();
  }

  /** Where the machine itself keeps the value, or would. */
  public Candidate usualPlace() {
    Candidate last = candidates.getLast();
    return candidates.stream()
        .filter(candidate -> candidate.role() == last.role())
        .findFirst()
        .orElse(last);
  }

  /** The number in force, unsigned; empty where it is none or not known. */
  public Optional<Long> number() {
    return outcome instanceof Outcome.InForce(RegistryValue value)
        ? ValueCheck.number(value)
        : Optional.empty();
  }

  /** The text in force; empty where it is none or not known. */
  public Optional<String> text() {
    return outcome instanceof Outcome.InForce(RegistryValue.Text(String text, boolean _))
        ? Optional.of(text)
        : Optional.empty();
  }

  /** What the value in force means, where it is one of those that have a meaning. */
  public Optional<Words> meaning() {
    return outcome instanceof Outcome.InForce(RegistryValue inForce)
        ? SettingWords.meaning(setting, value, inForce)
        : Optional.empty();
  }

  public boolean is(long number) {
    return number().filter(found -> found == number).isPresent();
  }
}
