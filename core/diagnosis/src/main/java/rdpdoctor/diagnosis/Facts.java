package rdpdoctor.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All readings of one target. A fact may have several, from several vantage points: none is dropped
 * here, so a disagreement stays visible.
 */
public final class Facts {

  private static final Facts NONE = new Facts(Map.of());

  private final Map<Fact<?>, List<Reading<?>>> readings;

  private Facts(Map<Fact<?>, List<Reading<?>>> readings) {
    this.readings = readings;
  }

  public static Facts none() {
    return NONE;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The facts that have at least one reading, in the order in which they were first read. */
  public Iterable<Fact<?>> facts() {
    return readings.keySet();
  }

  public <T> List<Reading<T>> readings(Fact<T> fact) {
    return typed(readings.getOrDefault(fact, List.of()));
  }

  /**
   * The reading to conclude from: the first that is known, else the first that says the fact is
   * absent, else the first that says why it is unknown. Empty when nobody looked.
   */
  public <T> Optional<Reading<T>> best(Fact<T> fact) {
    List<Reading<T>> all = readings(fact);
    return all.stream()
        .filter(Reading.Known.class::isInstance)
        .findFirst()
        .or(() -> all.stream().filter(Reading.Absent.class::isInstance).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** The value, where one was read; for deriving further facts. */
  public <T> Optional<T> value(Fact<T> fact) {
    return best(fact)
        .flatMap(
            reading ->
                reading instanceof Reading.Known<T>(T value, Source _)
                    ? Optional.of(value)
                    : Optional.empty());
  }

  /** The same with every known value of one fact changed. */
  public <T> Facts mapping(Fact<T> fact, UnaryOperator<T> change) {
    Map<Fact<?>, List<Reading<?>>> copy = new LinkedHashMap<>(readings);
    copy.computeIfPresent(
        fact, (_, _) -> readings(fact).stream().<Reading<?>>map(one -> map(one, change)).toList());
    return new Facts(Collections.unmodifiableMap(copy));
  }

  private static <T> Reading<T> map(Reading<T> reading, UnaryOperator<T> change) {
    return reading instanceof Reading.Known<T>(T value, Source source)
        ? new Reading.Known<>(change.apply(value), source)
        : reading;
  }

  /** These readings followed by the others. */
  public Facts and(Facts others) {
    Builder both = builder();
    both.addAll(this);
    both.addAll(others);
    return both.build();
  }

  // Builder.add ties each reading to the type of its fact.
  @SuppressWarnings("unchecked")
  private static <T> List<Reading<T>> typed(List<Reading<?>> readings) {
    return (List<Reading<T>>) (List<?>) readings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && readings.equals(facts.readings);
  }

  @Override
  public int hashCode() {
    return readings.hashCode();
  }

  @Override
  public String toString() {
    return "Facts" + readings.values();
  }

  /** Collects readings in the order in which they are made. */
  public static final class Builder {

    private final Map<Fact<?>, List<Reading<?>>> readings = new LinkedHashMap<>();

    private Builder() {}

    public <T> Builder add(Fact<T> fact, Reading<T> reading) {
      if (reading instanceof Reading.Known<T>(T value, Source _)
          && !fact.type().isInstance(value)) {
        throw new IllegalArgumentException(
            "%s is a %s, not a %s"
                .formatted(
                    fact.id(), fact.type().getSimpleName(), value.getClass().getSimpleName()));
      }
      readings.computeIfAbsent(fact, _ -> new ArrayList<>()).add(reading);
      return this;
    }

    public <T> Builder known(Fact<T> fact, T value, Source source) {
      return add(fact, new Reading.Known<>(value, source));
    }

    public <T> Builder unknown(Fact<T> fact, Words why, Source source) {
      return add(fact, new Reading.Unknown<>(why, source));
    }

    public Builder addAll(Facts others) {
      others.readings.forEach(
          (fact, more) -> readings.computeIfAbsent(fact, _ -> new ArrayList<>()).addAll(more));
      return this;
    }

    public Facts build() {
      Map<Fact<?>, List<Reading<?>>> copy = new LinkedHashMap<>();
      readings.forEach((fact, list) -> copy.put(fact, List.copyOf(list)));
      return new Facts(Collections.unmodifiableMap(copy));
    }
  }
}
