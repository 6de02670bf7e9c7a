package rdpdoctor.app.serve;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.sessions.ControlPlace;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.PortInUseException;

/** {@code rdpdoctor serve}: a terminal server that behaves as the registry of a machine says. */
public final class ServeCommand implements Command {

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public Words summary() {
    return new Words(
        "run a terminal server that behaves as a machine's registry says",
        "マシンのレジストリのとおりに動作するターミナル サーバーを実行する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return ServeOptions.arguments(language);
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    ServeText text = new ServeText(session, Options.ink(arguments, session.environment()));
    if (ServeOptions.text(arguments, ServeOptions.SCENARIO)
        .filter(ServeRequest.LIST::equals)
        .isPresent()) {
      text.scenarios();
      return ExitCode.NOTHING_SEEN;
    }
    ServeRequest request = ServeRequest.of(arguments);
    try (ServerLog _ = ServerLog.to(session);
        Twin twin =
            Twin.start(request, session, ControlPlace.of(session.environment().variables()))) {
      text.started(request, twin);
      return untilInterrupted(twin, session);
    } catch (IOException e) {
      throw cannotListen(e);
    }
  }

  private static ExitCode untilInterrupted(Twin twin, Session session) {
    session.environment().atExit().accept(() -> closeQuietly(twin));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      // Whoever runs the command has had enough of it.
    }
    return ExitCode.INTERRUPTED;
  }

  /** The process ends: clients are told, and the socket is removed. */
  private static void closeQuietly(Twin twin) {
    try {
      twin.close();
    } catch (IOException _) {
      // Nobody is left to be told.
    }
  }

  private static CommandFailure cannotListen(IOException e) {
    String why = String.valueOf(e.getMessage());
    return e instanceof PortInUseException taken
        ? new CommandFailure(
            ExitCode.REFUSED, new Words(why, "%s が使用中のポートです: %s".formatted(taken.owner(), why)), e)
        : new CommandFailure(
            ExitCode.NO_INPUT, new Words("cannot listen: " + why, "リッスンできません: " + why), e);
  }
}
