package rdpdoctor.app.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.text.Sheet;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Words;

/**
 * Where the demonstration is seen.
 *
 * @param verbose whether commands show everything
 */
record Stage(Session session, Ink ink, boolean verbose) {

  /** The teller of the story. */
  void say(Words words) {
    Sheet sheet = new Sheet(session.environment().width());
    sheet.paragraph(0, words.in(session.language()).strip());
    session.out().println();
    session.out().print(sheet.text());
    session.out().println();
  }

  /**
   * A command line, as it is typed, and what it prints.
   *
   * @param state the folder that stands for the user's own
   */
  ExitCode run(CommandLines lines, Path state, List<String> typed) {
    session.out().println(ink.bold("$ rdpdoctor " + String.join(" ", shown(typed))));
    session.out().println();
    session.out().flush();
    return lines.run(complete(typed), within(state));
  }

  private static List<String> shown(List<String> words) {
    return words.stream().map(word -> word.indexOf('\\') < 0 ? word : "'" + word + "'").toList();
  }

  private List<String> complete(List<String> typed) {
    List<String> words = new ArrayList<>(typed);
    words.add(Options.LANGUAGE);
    words.add(session.language().name().toLowerCase(Locale.ROOT));
    if (verbose && typed.getFirst().equals("diagnose")) {
      words.add("--verbose");
    }
    return words;
  }

  /** The same session, which leaves nothing in the folders of its user. */
  private Session within(Path state) {
    Environment usual = session.environment();
    Map<String, String> variables = new HashMap<>(usual.variables());
    variables.put("XDG_STATE_HOME", state.toString());
    variables.put("LOCALAPPDATA", state.toString());
    Environment here =
        new Environment(
            variables,
            usual.outIsTerminal(),
            usual.errIsTerminal(),
            usual.secrets(),
            usual.atExit());
    return new Session(session.out(), session.err(), session.in(), here, session.language());
  }
}
