package rdpdoctor.app.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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

/** {@code rdpdoctor completion}: the script that lets a shell complete commands and options. */
final class CompletionCommand implements Command {

  private final Supplier<CommandTable> commands;

  CompletionCommand(Supplier<CommandTable> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public Words summary() {
    return new Words(
        "print a completion script: source <(rdpdoctor completion bash)",
        "補完スクリプトを出力する: source <(rdpdoctor completion bash)");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(Options.words(language, "SHELL", "1", new Words("bash or zsh", "bash または zsh")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) throws UsageException {
    String[] shells = arguments.matchedPositionalValue(0, new String[0]);
    String shell = String.join(" ", shells);
    if (!List.of("bash", "zsh").contains(shell)) {
      throw new UsageException(
          "shell is \"" + shell + "\", expected bash or zsh",
          "シェル \"" + shell + "\" は無効です。bash または zsh を指定してください");
    }
    // The script detects zsh and turns its emulation of bash completion on.
    session.out().print(AutoComplete.bash(Grammar.PROGRAM, everything(session.language())));
    return ExitCode.NOTHING_SEEN;
  }

  private CommandLine everything(Language language) {
    CommandTable table = commands.get();
    CommandLine all = new CommandLine(CommandSpec.create().name(Grammar.PROGRAM));
    table.commands().forEach(c -> all.addSubcommand(c.name(), Grammar.spec(c, language)));
    table.groups().forEach(group -> all.addSubcommand(group.name(), group(group, language)));
    return all;
  }

  private static CommandLine group(CommandGroup group, Language language) {
    CommandLine commands = new CommandLine(CommandSpec.create().name(group.name()));
    group
        .commands()
        .forEach(c -> commands.addSubcommand(group.ownName(c), Grammar.spec(c, language)));
    return commands;
  }
}
