package rdpdoctor.app.command;

import java.io.Serial;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;

/** A command ends here: what is wrong, in both languages, and the exit code. */
public final class CommandFailure extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;
  private final ExitCode code;

  public CommandFailure(ExitCode code, Words words) {
    super(words.en());
    this.code = code;
    this.words = words;
  }

  public CommandFailure(ExitCode code, Words words, Exception cause) {
    super(words.en(), cause);
    this.code = code;
    this.words = words;
  }

  public Words words() {
    return words;
  }

  public ExitCode code() {
    return code;
  }
}
