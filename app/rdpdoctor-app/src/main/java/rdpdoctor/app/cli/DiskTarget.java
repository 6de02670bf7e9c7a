package rdpdoctor.app.cli;

import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.examination.Progress;
import rdpdoctor.app.repair.journal.JournalFolder;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.network.Depth;

/** Diagnoses a disk, with the running machine or without, and reports in full. */
final class DiskTarget {

  private final DiagnoseRequest.OnDisk request;
  private final Session session;

  DiskTarget(DiagnoseRequest.OnDisk request, Session session) {
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() throws CommandFailure {
    Transcript transcript = new Transcript();
    return new FullReport(request.manner(), CaseSaving.of(request.saving(), session), session)
        .on(target(), transcript, () -> examineWithProgress(transcript));
  }

  private ReportTarget target() {
    return ReportTarget.of(request.endpoint(), Optional.of(request.windows().place().toString()));
  }

  private Examination examineWithProgress(Transcript transcript) {
    if (!session.environment().errIsTerminal()) {
      return examine(transcript);
    }
    String place = request.windows().place().toString();
    try (Progress _ =
        Progress.on(session.err(), elapsed -> place + "  " + elapsed.toSeconds() + " s")) {
      return examine(transcript);
    }
  }

  private Examination examine(Transcript transcript) {
    DiskExaminer examiner =
        new DiskExaminer(request.user()).with(JournalFolder.of(session.environment().variables()));
    return request
        .endpoint()
        .map(
            endpoint ->
                examiner.look(
                    request.windows(), endpoint, request.manner().probe(Depth.FULL, transcript)))
        .orElseGet(() -> examiner.look(request.windows()));
  }
}
