package rdpdoctor.app.casefile;

import java.io.Serial;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;

/** A case file that cannot be read, understood or made. */
public final class CaseFileException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final transient Words words;

  CaseFileException(ExitCode exitCode, Words words) {
    super(words.en());
    this.exitCode = exitCode;
    this.words = words;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public Words words() {
    return words;
  }
}
