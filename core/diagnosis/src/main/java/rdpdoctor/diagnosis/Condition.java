package rdpdoctor.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be so, as data: evaluated by {@link Evaluation}, printed by the documentation, and
 * asked which facts it still lacks. A condition that these kinds cannot say needs a derived fact
 * with a name, not a lambda.
 */
public sealed interface Condition {

  /** The fact has exactly this value. */
  record Is<T>(Fact<T> fact, T value) implements Condition {}

  /** The fact has one of these values. */
  record OneOf<T>(Fact<T> fact, List<T> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The fact is at least this large. */
  record AtLeast<T extends Comparable<T>>(Fact<T> fact, T limit) implements Condition {}

  /** The fact was read at all, whatever its value. */
  record Present<T>(Fact<T> fact) implements Condition {}

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  static <T> Condition is(Fact<T> fact, T value) {
    return new Is<>(fact, value);
  }

  // Arrays.asList only reads the array.
  @SuppressWarnings("varargs")
  @SafeVarargs
  static <T> Condition oneOf(Fact<T> fact, T first, T... others) {
    List<T> values = new ArrayList<>(List.of(first));
    values.addAll(Arrays.asList(others));
    return new OneOf<>(fact, values);
  }

  static <T extends Comparable<T>> Condition atLeast(Fact<T> fact, T limit) {
    return new AtLeast<>(fact, limit);
  }

  static <T> Condition present(Fact<T> fact) {
    return new Present<>(fact);
  }

  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  static Condition not(Condition part) {
    return new Not(part);
  }

  /** A condition that nothing fulfils: for a cause that no evidence of that kind exists for. */
  static Condition never() {
    return new Any(List.of());
  }
}
