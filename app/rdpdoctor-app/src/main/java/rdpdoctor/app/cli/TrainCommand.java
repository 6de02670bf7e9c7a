package rdpdoctor.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.file.TemporaryFolder;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.app.serve.ScenarioServer;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/**
 * Runs what users run, to a stream that nobody reads, so that the launcher's AOT cache holds every
 * class that a start needs. The servers that it looks at are another process, and so not in the
 * cache. Not listed in the help.
 */
final class TrainCommand implements Command {

  private static final String SERVE = "serve";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Nothing listens there: a start also needs the classes of a failure. */
  private static final String CLOSED = "127.0.0.1:1";

  /** With Network Level Authentication, without it, and broken in the handshake of TLS. */
  private static final List<String> SERVERS =
      List.of("healthy", "security-layer-tls", "private-key-unreadable");

  private final Cli cli;

  TrainCommand(Cli cli) {
    this.cli = cli;
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
    return List.of(
        Options.words(
            language,
            "ENDPOINT",
            "0..*",
            new Words(
                "servers on loopback, or serve: start them and print where they listen",
                "ループバック上のサーバー。serve を指定するとサーバーを起動し接続先を出力する")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) {
    List<String> words = List.of(arguments.matchedPositionalValue(0, new String[0]));
    if (words.equals(List.of(SERVE))) {
      return serve(session);
    }
    typical().forEach(line -> run(line, session));
    trainOnFiles(session);
    Stream.concat(Stream.of(CLOSED), words.stream()).forEach(target -> look(target, session));
    trainOnSignIns(words, session);
    return ExitCode.NOTHING_SEEN;
  }

  /** Until it is killed, or the training has surely ended. */
  private ExitCode serve(Session session) {
    List<ScenarioServer> started = new ArrayList<>();
    try {
      SERVERS.forEach(scenario -> started.add(ScenarioServer.start(scenario)));
      List<String> endpoints = started.stream().map(ScenarioServer::endpoint).toList();
      session.out().println(String.join(" ", endpoints));
      session.out().flush();
      Thread.sleep(LONGEST);
      return ExitCode.NOTHING_SEEN;
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    } finally {
      started.forEach(ScenarioServer::close);
    }
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

  /** Where there is no place for temporary files, what reads hives starts as slowly as ever. */
  private void trainOnFiles(Session session) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      TrainingHive.writeTo(folder.path()).typical().forEach(line -> run(line, session));
      for (String scenario : List.of("rdp-disabled", "nla-with-lost-domain-controller")) {
        Path disk = Files.createDirectory(folder.path().resolve(scenario));
        Scenarios.find(scenario).orElseThrow().writeTo(disk, List.of());
        onDisk(disk.toString()).forEach(line -> run(line, session));
      }
    } catch (IOException e) {
      session.err().println(e);
    }
  }

  private static Stream<List<String>> onDisk(String disk) {
    return Stream.of(
        List.of("diagnose", "--disk", disk),
        List.of("diagnose", "--disk", disk, "--json", "--lang", "ja"),
        List.of("settings", "--disk", disk),
        List.of("settings", "--disk", disk, "--all", "--json"),
        List.of("settings", "--diff", disk, disk));
  }

  /** The servers let nobody in, some of them by falling silent. */
  private void trainOnSignIns(List<String> targets, Session session) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path password = Files.writeString(folder.path().resolve("password"), "of nobody");
      for (String target : targets) {
        run(
            List.of(
                "diagnose",
                target,
                "--user",
                ".\\nobody",
                "--password-file",
                password.toString(),
                "--timeout",
                "1s"),
            session);
      }
    } catch (IOException e) {
      session.err().println(e);
    }
  }

  private void look(String target, Session session) {
    run(List.of("diagnose", target), session);
    run(List.of("diagnose", target, "--json", "--lang", "ja"), session);
    run(List.of("diagnose", target, target), session);
  }

  private void run(List<String> line, Session session) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    cli.run(nowhere, nowhere, session.in(), session.environment(), line);
  }
}
