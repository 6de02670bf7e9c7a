package rdpdoctor.app.cli;

import java.util.Optional;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.examination.Progress;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.json.DiagnosisJson;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Depth;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/** Diagnoses a disk, with the running machine or without, and reports in full. */
final class DiskTarget {

  private final DiagnoseRequest.OnDisk request;
  private final Session session;

  DiskTarget(DiagnoseRequest.OnDisk request, Session session) {
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() {
    Transcript transcript = new Transcript();
    Diagnosis diagnosis = examineWithProgress(transcript);
    DiagnoseRequest.Manner manner = request.manner();
    if (manner.json()) {
      session.out().writeBytes(DiagnosisJson.line(target(), diagnosis, manner.style().wording()));
      session.err().print(transcript.text(manner.style()));
    } else {
      session.out().print(TextReport.of(diagnosis, manner.style()));
      session.out().print(transcript.text(manner.style()));
    }
    return Conclusion.of(diagnosis).exitCode();
  }

  private ReportTarget target() {
    return new ReportTarget(request.endpoint(), Optional.of(request.windows().place().toString()));
  }

  private Diagnosis examineWithProgress(Transcript transcript) {
    if (!session.environment().errIsTerminal()) {
      return examine(transcript);
    }
    String place = request.windows().place().toString();
    try (Progress _ =
        Progress.on(session.err(), elapsed -> place + "  " + elapsed.toSeconds() + " s")) {
      return examine(transcript);
    }
  }

  private Diagnosis examine(Transcript transcript) {
    DiskExaminer examiner = new DiskExaminer();
    return request
        .endpoint()
        .map(endpoint -> examiner.examine(request.windows(), endpoint, probe(transcript)))
        .orElseGet(() -> examiner.examine(request.windows()));
  }

  private ProbeSettings probe(Transcript transcript) {
    Tap tap = request.manner().verbose() ? transcript : Tap.none();
    return new ProbeSettings(request.manner().timeout(), Depth.FULL, tap);
  }
}
