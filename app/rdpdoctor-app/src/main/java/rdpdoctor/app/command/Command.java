package rdpdoctor.app.command;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** One command: what it is called, what it takes, what it does. */
public interface Command {

  /** With the words before it: {@code hive get}. */
  String name();

  /** One line for the general help. */
  Words summary();

  /** Its options and positional parameters, without those that every command has. */
  List<ArgSpec> arguments(Language language);

  ExitCode run(ParseResult arguments, Session session) throws UsageException, CommandFailure;
}
