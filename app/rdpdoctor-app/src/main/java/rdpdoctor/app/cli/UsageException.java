package rdpdoctor.app.cli;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** The command line asks for something that does not exist or makes no sense. */
final class UsageException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  UsageException(Words words) {
    super(words.en());
    this.words = words;
  }

  UsageException(String en, String ja) {
    this(new Words(en, ja));
  }

  Words words() {
    return words;
  }
}
