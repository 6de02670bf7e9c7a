package rdpdoctor.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.casefile.CaseFile;
import rdpdoctor.app.casefile.CaseFileException;
import rdpdoctor.app.casefile.CaseFiles;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;

/** Diagnoses what was observed of a target before, by what is known today. */
final class CaseTarget {

  private final DiagnoseRequest.OfCase request;
  private final Session session;

  CaseTarget(DiagnoseRequest.OfCase request, Session session) {
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() throws CommandFailure {
    try {
      CaseFiles.Opened opened = CaseFiles.open(request.file());
      if (!opened.passedOver().isEmpty()) {
        session.complain(passedOver(opened));
      }
      return diagnose(opened.file());
    } catch (CaseFileException e) {
      session.complain(e.words());
      return e.exitCode();
    }
  }

  private ExitCode diagnose(CaseFile file) throws CommandFailure {
    Optional<CaseSaving> saving =
        request
            .saving()
            .map(wanted -> new CaseSaving(wanted, Optional.of(file), Clock.systemUTC(), session));
    return new FullReport(request.manner(), saving, session)
        .on(
            file.target().ofCase(file.madeAt()),
            new Transcript(),
            () -> Examination.of(title(file), file.facts(), file.crashed()));
  }

  private String title(CaseFile file) {
    ReportTarget target = file.target();
    String name =
        String.join(
            " + ",
            List.of(target.endpoint().map(Endpoint::toString), target.disk()).stream()
                .flatMap(Optional::stream)
                .toList());
    return new Words(
            "%s  (case file of %s)".formatted(name, file.madeAt()),
            "%s  (%s のケース ファイル)".formatted(name, file.madeAt()))
        .in(session.language());
  }

  private Words passedOver(CaseFiles.Opened opened) {
    String ids = String.join(", ", opened.passedOver());
    return new Words(
        "%s: facts that rdpdoctor %s knows and this one does not are passed over: %s"
            .formatted(request.file(), opened.file().version(), ids),
        "%s: rdpdoctor %s のみが扱えるファクトを無視しました: %s"
            .formatted(request.file(), opened.file().version(), ids));
  }
}
