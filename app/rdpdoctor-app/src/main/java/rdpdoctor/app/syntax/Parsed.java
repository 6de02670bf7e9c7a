package rdpdoctor.app.syntax;

import rdpdoctor.diagnosis.Words;

/** What a piece of user input means, or why it means nothing. */
public sealed interface Parsed<T> {

  record Valid<T>(T value) implements Parsed<T> {}

  /** The reason is a clause that names the input and what was expected. */
  record Invalid<T>(Words reason) implements Parsed<T> {}

  static <T> Parsed<T> invalid(String en, String ja) {
    return new Invalid<>(new Words(en, ja));
  }
}
