package rdpdoctor.app.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.demo.DemoServer;
import rdpdoctor.app.demo.DemoStory;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.TextStyle;
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
    try (DemoServer server = servers.start(DemoServer.State.BROKEN)) {
      Endpoint endpoint = new Endpoint(DemoServer.HOST, server.port());
      session.out().print(DemoStory.opening(endpoint).in(session.language()));
      session.out().println();
      Diagnosis diagnosis =
          examiners.with(new ProbeSettings(TIMEOUT, Depth.FULL, Tap.none())).examine(endpoint);
      session.out().print(TextReport.of(diagnosis, style));
      boolean found = DemoStory.isFound(diagnosis);
      session.out().println();
      session.out().println(DemoStory.ending(found).in(session.language()));
      return found ? ExitCode.NOTHING_SEEN : ExitCode.PREVENTED;
    }
  }
}
