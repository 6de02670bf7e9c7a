package rdpdoctor.app.syntax;

import rdpdoctor.app.command.UsageException;
import rdpdoctor.diagnosis.Words;

/** What a piece of user input means, or why it means nothing. */
public sealed interface Parsed<T> {

  record Valid<T>(T value) implements Parsed<T> {}

  /** The reason is a clause that names the input and what was expected. */
  record Invalid<T>(Words reason) implements Parsed<T> {}

  /**
   * The value of an argument.
   *
   * @throws UsageException if it has none
   */
  default T orUsage() throws UsageException {
    return switch (this) {
      case Valid<T>(T value) -> value;
      case Invalid<T>(Words reason) -> throw new UsageException(reason);
    };
  }

  static <T> Parsed<T> invalid(String en, String ja) {
    return new Invalid<>(new Words(en, ja));
  }
}
