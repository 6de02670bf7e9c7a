package rdpdoctor.diagnosis.registry;

import java.util.function.Function;
import rdpdoctor.diagnosis.Words;

/** The answer to a question that an excerpt may be unable to answer. */
public sealed interface Lookup<T> {

  record Found<T>(T value) implements Lookup<T> {}

  /** It is known not to be there. */
  record Absent<T>() implements Lookup<T> {}

  record Unknown<T>(Words why) implements Lookup<T> {}

  /** The question that follows from what was found. */
  default <R> Lookup<R> then(Function<? super T, Lookup<R>> next) {
    return switch (this) {
      case Found<T>(T value) -> next.apply(value);
      case Absent<T> _ -> new Absent<>();
      case Unknown<T>(Words why) -> new Unknown<>(why);
    };
  }
}
