package rdpdoctor.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.demo.DemoServer;
import rdpdoctor.app.demo.DemoStory;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.TextStyle;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/** {@code rdpdoctor demo}: breaks a server of its own on loopback and diagnoses it. */
final class DemoCommand implements Command {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Examiner.Maker examiners;
  private final DemoServer.Starter servers;

  DemoCommand(Examiner.Maker examiners, DemoServer.Starter servers) {
    this.examiners = examiners;
    this.servers = servers;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Words summary() {
    return new Words(
        "diagnose a broken server that rdpdoctor starts on this machine",
        "このマシン上に壊れたサーバーを起動し、それを診断する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(Options.verbose(language), Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) throws UsageException {
    TextStyle style =
        new TextStyle(
            session.wording(),
            Options.ink(arguments, session.environment()),
            session.environment().width(),
            Options.verbose(arguments));
    try (DemoServer server = servers.start(DemoServer.State.KEY_UNREADABLE)) {
      Endpoint endpoint = new Endpoint(DemoServer.HOST, server.port());
      return tell(endpoint, style, session);
    }
  }

  private ExitCode tell(Endpoint endpoint, TextStyle style, Session session) {
    PrintStream out = session.out();
    out.println(DemoStory.opening(endpoint).in(session.language()));
    Transcript transcript = new Transcript();
    Tap tap = style.verbose() ? transcript : Tap.none();
    Diagnosis diagnosis =
        examiners.with(new ProbeSettings(TIMEOUT, Depth.FULL, tap)).examine(endpoint);
    out.print(TextReport.of(diagnosis, style));
    out.print(transcript.text(style));
    boolean found = DemoStory.isFound(diagnosis);
    out.println();
    out.println(DemoStory.ending(found).in(session.language()));
    return found ? ExitCode.NOTHING_SEEN : ExitCode.PREVENTED;
  }
}
