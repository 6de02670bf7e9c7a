package rdpdoctor.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.CommandGroup;
import rdpdoctor.app.command.CommandTable;
import rdpdoctor.app.command.Grammar;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.demo.DemoCommand;
import rdpdoctor.app.disk.SettingsCommand;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.hive.HiveCommands;
import rdpdoctor.app.repair.FixCommand;
import rdpdoctor.app.repair.JournalCommands;
import rdpdoctor.app.repair.UndoCommand;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.serve.ServeCommand;
import rdpdoctor.app.sessions.SessionsCommand;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** Finds the command that was called and runs it. */
public final class Cli {

  private final CommandTable commands;
  private final Command training;

  public Cli(Examiner.Maker examiners) {
    this.commands =
        new CommandTable(
            List.of(
                new DiagnoseCommand(examiners),
                new SettingsCommand(),
                new FixCommand(),
                new UndoCommand(),
                new ExplainCommand(),
                new ServeCommand(),
                new SessionsCommand(),
                new DemoCommand(this::run),
                new CompletionCommand(this::commands),
                new HelpCommand(this::commands)),
            List.of(JournalCommands.group(), HiveCommands.group()));
    this.training = new TrainCommand(this);
  }

  private CommandTable commands() {
    return commands;
  }

  private ExitCode run(List<String> words, Session session) {
    return run(session.out(), session.err(), session.in(), session.environment(), words);
  }

  public ExitCode run(
      PrintStream out,
      PrintStream err,
      InputStream in,
      Environment environment,
      List<String> words) {
    List<String> groups = commands.groups().stream().map(CommandGroup::name).toList();
    Invocation invocation = Invocation.of(words, groups);
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
    String name = invocation.command().get();
    Optional<CommandGroup> group = commands.group(name);
    return group.isPresent()
        ? run(group.get(), invocation.arguments(), session)
        : run(command(name), invocation.arguments(), session);
  }

  /** A group alone does nothing; it can be asked for its help. */
  private static ExitCode run(CommandGroup group, List<String> arguments, Session session) {
    boolean asked = arguments.contains("-h") || arguments.contains(Options.HELP);
    (asked ? session.out() : session.err()).print(RootHelp.of(group, session.language()));
    return asked ? ExitCode.NOTHING_SEEN : ExitCode.USAGE;
  }

  private static ExitCode run(Command command, List<String> arguments, Session session)
      throws UsageException {
    Grammar grammar = Grammar.of(command, session.language());
    ParseResult parsed = grammar.parse(arguments);
    if (parsed.isUsageHelpRequested()) {
      session.out().print(grammar.help());
      return ExitCode.NOTHING_SEEN;
    }
    try {
      return command.run(parsed, session);
    } catch (CommandFailure e) {
      session.complain(e.words());
      return e.code();
    }
  }

  private Command command(String name) throws UsageException {
    Optional<Command> command = find(name);
    if (command.isEmpty()) {
      String known = String.join(", ", namesLike(name));
      throw new UsageException(
          "unknown command: " + name + ", expected one of " + known,
          "不明なコマンドです: " + name + "。次のいずれかを指定してください: " + known);
    }
    return command.get();
  }

  /** The commands of the group that the name begins with, or else of all. */
  private List<String> namesLike(String name) {
    return commands.groups().stream()
        .filter(group -> name.startsWith(group.name() + " "))
        .findFirst()
        .map(CommandGroup::lines)
        .orElseGet(commands::lines)
        .stream()
        .map(CommandTable.Line::name)
        .toList();
  }

  private Optional<Command> find(String name) {
    return name.equals(training.name()) ? Optional.of(training) : commands.find(name);
  }
}
