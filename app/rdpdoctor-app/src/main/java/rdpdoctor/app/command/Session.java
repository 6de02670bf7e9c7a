package rdpdoctor.app.command;

import java.io.InputStream;
import java.io.PrintStream;
import rdpdoctor.app.report.Wording;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** One run of the program: its streams, its environment and its language. */
public record Session(
    PrintStream out, PrintStream err, InputStream in, Environment environment, Language language) {

  public Wording wording() {
    return Wording.ofKnowledgeBase(language);
  }

  /** A line on standard error, with the name of the program in front. */
  public void complain(Words words) {
    err.println("rdpdoctor: " + Printable.of(words.in(language)));
    err.flush();
  }
}
