package rdpdoctor.app.repair;

import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.NoDiskException;
import rdpdoctor.app.report.ExitCode;

/** A command on repairs: its failures end in a line on standard error and an exit code. */
interface RepairCommand extends Command {

  ExitCode act(ParseResult arguments, Session session)
      throws UsageException, NoDiskException, RepairFailure;

  @Override
  default ExitCode run(ParseResult arguments, Session session) throws UsageException {
    try {
      return act(arguments, session);
    } catch (NoDiskException e) {
      session.complain(e.words());
      return ExitCode.NO_INPUT;
    } catch (RepairFailure e) {
      session.complain(e.words());
      return e.code();
    }
  }
}
