package rdpdoctor.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandGroup;
import rdpdoctor.app.command.CommandTable;
import rdpdoctor.app.command.Grammar;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** {@code rdpdoctor help}: the general help, or that of one command. */
final class HelpCommand implements Command {

  private final Supplier<CommandTable> commands;

  HelpCommand(Supplier<CommandTable> commands) {
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
        Options.words(language, "COMMAND", "0..2", new Words("name of a command", "コマンドの名前")));
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
    String name = String.join(" ", names);
    Optional<CommandGroup> group = commands.get().group(name);
    if (group.isPresent()) {
      return RootHelp.of(group.get(), language);
    }
    Optional<Command> command = commands.get().find(name);
    if (command.isEmpty()) {
      throw new UsageException("unknown command: " + name, "不明なコマンドです: " + name);
    }
    return Grammar.of(command.get(), language).help();
  }
}
