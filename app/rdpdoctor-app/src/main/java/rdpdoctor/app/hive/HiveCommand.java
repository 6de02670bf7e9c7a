package rdpdoctor.app.hive;

import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;

/** A command on hives: its failures end in a line on standard error and an exit code. */
interface HiveCommand extends Command {

  ExitCode act(ParseResult arguments, Session session) throws UsageException, HiveFailure;

  @Override
  default ExitCode run(ParseResult arguments, Session session) throws UsageException {
    try {
      return act(arguments, session);
    } catch (HiveFailure e) {
      session.complain(e.words());
      return e.code();
    }
  }
}
