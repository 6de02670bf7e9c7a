package rdpdoctor.app.cli;

import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.json.DiagnosisJson;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.diagnosis.Diagnosis;

/** Reports on one target in full, and saves what was observed where that was asked for. */
record FullReport(DiagnoseRequest.Manner manner, Optional<CaseSaving> saving, Session session) {

  /** Looks at the target; a look that cannot even begin fails the command. */
  @FunctionalInterface
  interface Look {
    Examination take() throws CommandFailure;
  }

  /** A file that cannot be made is no reason to look first. */
  ExitCode on(ReportTarget target, Transcript transcript, Look look) throws CommandFailure {
    Optional<ExitCode> refused = saving.flatMap(CaseSaving::refused);
    if (refused.isPresent()) {
      return refused.get();
    }
    Examination examination = look.take();
    write(target, transcript, examination.diagnosis());
    return saving
        .flatMap(wanted -> wanted.save(target, examination))
        .orElseGet(() -> Conclusion.of(examination.diagnosis()).exitCode());
  }

  private void write(ReportTarget target, Transcript transcript, Diagnosis diagnosis) {
    if (manner.json()) {
      session.out().writeBytes(DiagnosisJson.line(target, diagnosis, manner.style().wording()));
      session.err().print(transcript.text(manner.style()));
    } else {
      session.out().print(TextReport.of(diagnosis, manner.style()));
      session.out().print(transcript.text(manner.style()));
    }
  }
}
