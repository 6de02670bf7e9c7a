package rdpdoctor.app.cli;

import java.time.Duration;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.examination.Progress;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.json.DiagnosisJson;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/** Diagnoses one endpoint and reports in full. */
final class OneTarget {

  private final Examiner.Maker examiners;
  private final DiagnoseRequest.Manner manner;
  private final Session session;

  OneTarget(Examiner.Maker examiners, DiagnoseRequest.Manner manner, Session session) {
    this.examiners = examiners;
    this.manner = manner;
    this.session = session;
  }

  ExitCode diagnose(Endpoint endpoint) {
    Transcript transcript = new Transcript();
    Tap tap = manner.verbose() ? transcript : Tap.none();
    Examiner examiner = examiners.with(new ProbeSettings(manner.timeout(), Depth.FULL, tap));
    Diagnosis diagnosis = examine(examiner, endpoint);
    if (manner.json()) {
      session.out().writeBytes(DiagnosisJson.line(endpoint, diagnosis, manner.style().wording()));
      session.err().print(transcript.text(manner.style()));
    } else {
      session.out().print(TextReport.of(diagnosis, manner.style()));
      session.out().print(transcript.text(manner.style()));
    }
    return Conclusion.of(diagnosis).exitCode();
  }

  private Diagnosis examine(Examiner examiner, Endpoint endpoint) {
    if (!session.environment().errIsTerminal()) {
      return examiner.examine(endpoint);
    }
    try (Progress _ = Progress.on(session.err(), elapsed -> endpoint + "  " + seconds(elapsed))) {
      return examiner.examine(endpoint);
    }
  }

  private static String seconds(Duration elapsed) {
    return elapsed.toSeconds() + " s";
  }
}
