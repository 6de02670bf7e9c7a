package rdpdoctor.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import rdpdoctor.app.cli.Cli;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.app.terminal.SecretPrompt;

/** One run of the command line inside the test: its exit status and what it wrote. */
public record Run(int status, String out, String err) {

  /** As the process would run, over the real network vantage and knowledge base. */
  public static Run of(String... arguments) {
    return of(Map.of(), "", arguments);
  }

  public static Run of(Map<String, String> variables, String in, String... arguments) {
    return captured(
        in, (out, err, stream) -> Main.run(out, err, stream, environment(variables), arguments));
  }

  /** With an examiner that needs no network. */
  public static Run with(Examiner examiner, String in, String... arguments) {
    return captured(
        in,
        (out, err, stream) ->
            new Cli(_ -> examiner)
                .run(out, err, stream, environment(Map.of()), List.of(arguments))
                .status());
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(variables, false, false, SecretPrompt.NOBODY, _ -> {});
  }

  private interface Body {
    int run(PrintStream out, PrintStream err, ByteArrayInputStream in);
  }

  private static Run captured(String in, Body body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        body.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
