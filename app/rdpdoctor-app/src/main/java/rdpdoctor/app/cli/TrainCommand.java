package rdpdoctor.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.demo.DemoServer;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/**
 * Runs what users run, to a stream that nobody reads, so that the launcher's AOT cache holds every
 * class that a start needs. Not listed in the help.
 */
final class TrainCommand implements Command {

  private final Cli cli;
  private final DemoServer.Starter servers;

  TrainCommand(Cli cli, DemoServer.Starter servers) {
    this.cli = cli;
    this.servers = servers;
  }

  @Override
  public String name() {
    return "train-start-up";
  }

  @Override
  public Words summary() {
    return new Words("train the start-up cache", "起動キャッシュを学習させる");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of();
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) {
    typical().forEach(line -> run(line, session));
    for (DemoServer.State state : DemoServer.State.values()) {
      try (DemoServer server = servers.start(state)) {
        String target = DemoServer.HOST + ":" + server.port();
        run(List.of("diagnose", target), session);
        run(List.of("diagnose", target, "--json", "--lang", "ja"), session);
        run(List.of("diagnose", target, target), session);
      }
    }
    return ExitCode.NOTHING_SEEN;
  }

  private static Stream<List<String>> typical() {
    return Stream.of(
        List.of("--help"),
        List.of("--version"),
        List.of("diagnose", "--help"),
        List.of("explain", "0x204"),
        List.of("explain", "STATUS_NO_LOGON_SERVERS", "--json"),
        List.of("explain", "an internal error has occurred", "--lang", "ja"));
  }

  private void run(List<String> line, Session session) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    cli.run(nowhere, nowhere, session.in(), session.environment(), line);
  }
}
