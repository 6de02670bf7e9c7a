package rdpdoctor.disk.collect;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** Nothing of Windows is where it was looked for. */
public final class NoWindowsException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  NoWindowsException(Words words) {
    super(words.en());
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
