package rdpdoctor.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.demo.DemoServer;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** Finds the command that was called and runs it. */
public final class Cli {

  private final List<Command> commands;
  private final Command training;

  public Cli(Examiner.Maker examiners, DemoServer.Starter demoServers) {
    this.commands =
        List.of(
            new DiagnoseCommand(examiners),
            new ExplainCommand(),
            new DemoCommand(examiners, demoServers),
            new CompletionCommand(this::commands),
            new HelpCommand(this::commands));
    this.training = new TrainCommand(this, demoServers);
  }

  private List<Command> commands() {
    return commands;
  }

  public ExitCode run(
      PrintStream out,
      PrintStream err,
      InputStream in,
      Environment environment,
      List<String> words) {
    Invocation invocation = Invocation.of(words);
    Session session = new Session(out, err, in, environment, environment.language());
    try {
      if (invocation.language().isPresent()) {
        Language language = Options.language(invocation.language().get());
        session = new Session(out, err, in, environment, language);
      }
      return run(invocation, session);
    } catch (UsageException e) {
      session.complain(e.words());
      String help = invocation.command().flatMap(this::find).map(c -> c.name() + " ").orElse("");
      String hint = Grammar.PROGRAM + " " + help + Options.HELP;
      session.complain(new Words("see " + hint, hint + " を参照してください"));
      return ExitCode.USAGE;
    }
  }

  private ExitCode run(Invocation invocation, Session session) throws UsageException {
    if (invocation.has("-V", "--version")) {
      session.out().println(Grammar.PROGRAM + " " + Version.current());
      return ExitCode.NOTHING_SEEN;
    }
    if (invocation.has("-h", Options.HELP)) {
      session.out().print(RootHelp.of(commands, session.language()));
      return ExitCode.NOTHING_SEEN;
    }
    if (!invocation.options().isEmpty()) {
      String option = invocation.options().getFirst();
      throw new UsageException("unknown option: " + option, "不明なオプションです: " + option);
    }
    if (invocation.command().isEmpty()) {
      session.err().print(RootHelp.of(commands, session.language()));
      return ExitCode.USAGE;
    }
    return run(command(invocation.command().get()), invocation.arguments(), session);
  }

  private static ExitCode run(Command command, List<String> arguments, Session session)
      throws UsageException {
    Grammar grammar = Grammar.of(command, session.language());
    ParseResult parsed = grammar.parse(arguments);
    if (parsed.isUsageHelpRequested()) {
      session.out().print(grammar.help());
      return ExitCode.NOTHING_SEEN;
    }
    return command.run(parsed, session);
  }

  private Command command(String name) throws UsageException {
    Optional<Command> command = find(name);
    if (command.isEmpty()) {
      String known = String.join(", ", commands.stream().map(Command::name).toList());
      throw new UsageException(
          "unknown command: " + name + ", expected one of " + known,
          "不明なコマンドです: " + name + "。次のいずれかを指定してください: " + known);
    }
    return command.get();
  }

  private Optional<Command> find(String name) {
    return name.equals(training.name())
        ? Optional.of(training)
        : commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
