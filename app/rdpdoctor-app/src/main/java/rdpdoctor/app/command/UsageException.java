package rdpdoctor.app.command;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** The command line asks for something that does not exist or makes no sense. */
public final class UsageException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  public UsageException(Words words) {
    super(words.en());
    this.words = words;
  }

  public UsageException(String en, String ja) {
    this(new Words(en, ja));
  }

  public Words words() {
    return words;
  }
}
