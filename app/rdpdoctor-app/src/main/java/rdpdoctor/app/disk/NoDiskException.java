package rdpdoctor.app.disk;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** The options name a disk that cannot be looked at. */
public final class NoDiskException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  NoDiskException(Words words) {
    super(words.en());
    this.words = words;
  }

  NoDiskException(Words words, Exception cause) {
    super(words.en(), cause);
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
