package rdpdoctor.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** {@code rdpdoctor help}: the general help, or that of one command. */
final class HelpCommand implements Command {

  private final Supplier<List<Command>> commands;

  HelpCommand(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Words summary() {
    return new Words("show this help, or that of a command", "このヘルプ、またはコマンドのヘルプを表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(language, "COMMAND", "0..1", new Words("name of a command", "コマンドの名前")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) throws UsageException {
    String[] names = arguments.matchedPositionalValue(0, new String[0]);
    session.out().print(help(List.of(names), session.language()));
    return ExitCode.NOTHING_SEEN;
  }

  private String help(List<String> names, Language language) throws UsageException {
    if (names.isEmpty()) {
      return RootHelp.of(commands.get(), language);
    }
    Optional<Command> command =
        commands.get().stream().filter(each -> List.of(each.name()).equals(names)).findFirst();
    if (command.isEmpty()) {
      String name = String.join(" ", names);
      throw new UsageException("unknown command: " + name, "不明なコマンドです: " + name);
    }
    return Grammar.of(command.get(), language).help();
  }
}
