package rdpdoctor.app.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** A command as the parser knows it: built only for the command that was called. */
public final class Grammar {

  public static final String PROGRAM = "rdpdoctor";

  private static final int HELP_WIDTH = 80;

  private final CommandLine parser;

  private Grammar(CommandLine parser) {
    this.parser = parser;
  }

  public static Grammar of(Command command, Language language) {
    CommandSpec spec = spec(command, language).name(PROGRAM + " " + command.name());
    return new Grammar(new CommandLine(spec).setOverwrittenOptionsAllowed(true));
  }

  public static CommandSpec spec(Command command, Language language) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    for (ArgSpec argument : command.arguments(language)) {
      spec.add(argument);
    }
    spec.addOption(Options.language(language)).addOption(Options.help(language));
    spec.usageMessage()
        .description(command.summary().in(language))
        // Short, because picocli counts characters and not the columns that they take.
        .synopsisHeading(new Words("Usage: ", "書式: ").in(language))
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .sortOptions(false)
        .width(HELP_WIDTH);
    return spec;
  }

  public ParseResult parse(List<String> arguments) throws UsageException {
    try {
      return parser.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(words(e));
    }
  }

  public String help() {
    return parser.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private static Words words(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        String first = unmatched.getUnmatched().getFirst();
        yield new Words("unknown argument: " + first, "不明な引数です: " + first);
      }
      case MissingParameterException missing -> {
        String names =
            missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        yield new Words("missing argument: " + names, "引数がありません: " + names);
      }
      default -> new Words(clause(e), clause(e));
    };
  }

  private static String clause(ParameterException e) {
    return String.valueOf(e.getMessage());
  }
}
