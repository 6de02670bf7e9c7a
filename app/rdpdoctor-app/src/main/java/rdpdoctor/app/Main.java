package rdpdoctor.app;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.cli.Cli;
import rdpdoctor.app.examination.NetworkExaminer;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.diagnosis.Words;

/** Starts rdpdoctor; the only class that touches the process's own streams and its exit. */
public final class Main {

  /** Set by the launcher, which can ask the shell: the streams that are terminals. */
  private static final String TERMINALS = "rdpdoctor.terminals";

  private static final Words BUG =
      new Words("this is a bug in rdpdoctor; please report it: ", "rdpdoctor の不具合です。報告してください: ");

  private Main() {}

  public static void main(String[] arguments) {
    Environment environment = environment();
    PrintStream out = stream(FileDescriptor.out, environment);
    PrintStream err = stream(FileDescriptor.err, environment);
    int status = run(out, err, System.in, environment, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** One run in this process, whatever its streams are; the result is the exit status. */
  public static int run(
      PrintStream out,
      PrintStream err,
      InputStream in,
      Environment environment,
      String... arguments) {
    List<String> words = List.of(arguments);
    try {
      Cli cli = new Cli(NetworkExaminer::new);
      ExitCode code = cli.run(out, err, in, environment, words);
      return (out.checkError() ? ExitCode.OUTPUT_LOST : code).status();
    } catch (RuntimeException | Error e) {
      err.println("rdpdoctor: " + BUG.in(environment.language()) + e);
      if (words.contains("-v") || words.contains("--verbose")) {
        e.printStackTrace(err);
      }
      return ExitCode.CRASHED.status();
    }
  }

  private static Environment environment() {
    String terminals =
        Optional.ofNullable(System.getProperty(TERMINALS)).orElseGet(Main::guessTerminals);
    return new Environment(
        System.getenv(),
        terminals.contains("out"),
        terminals.contains("err"),
        Main::askSecret,
        action -> Runtime.getRuntime().addShutdownHook(new Thread(action)));
  }

  private static Optional<char[]> askSecret(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s", question));
  }

  /** Java knows of a terminal only where input and output are the same one. */
  private static String guessTerminals() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(_ -> "out,err")
        .orElse("");
  }

  private static PrintStream stream(FileDescriptor descriptor, Environment environment) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, environment.charset());
  }
}
