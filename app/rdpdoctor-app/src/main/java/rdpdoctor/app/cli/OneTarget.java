package rdpdoctor.app.cli;

import java.time.Duration;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.examination.Progress;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;

/** Diagnoses one endpoint and reports in full. */
final class OneTarget {

  private final Examiner.Maker examiners;
  private final DiagnoseRequest.One request;
  private final Session session;

  OneTarget(Examiner.Maker examiners, DiagnoseRequest.One request, Session session) {
    this.examiners = examiners;
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() throws CommandFailure {
    Transcript transcript = new Transcript();
    DiagnoseRequest.Manner manner = request.manner();
    Examiner examiner = examiners.with(manner.probe(Depth.FULL, transcript));
    return new FullReport(manner, CaseSaving.of(request.saving(), session), session)
        .on(ReportTarget.of(request.endpoint()), transcript, () -> look(examiner));
  }

  private Examination look(Examiner examiner) {
    Endpoint endpoint = request.endpoint();
    if (!session.environment().errIsTerminal()) {
      return examiner.look(endpoint);
    }
    try (Progress _ = Progress.on(session.err(), elapsed -> endpoint + "  " + seconds(elapsed))) {
      return examiner.look(endpoint);
    }
  }

  private static String seconds(Duration elapsed) {
    return elapsed.toSeconds() + " s";
  }
}
