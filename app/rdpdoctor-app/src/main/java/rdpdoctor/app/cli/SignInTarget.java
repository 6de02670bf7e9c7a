package rdpdoctor.app.cli;

import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.app.signin.SignInExaminer;
import rdpdoctor.network.Depth;
import rdpdoctor.network.ProbeSettings;

/** Diagnoses one endpoint with the eyes of somebody who signs in, and reports in full. */
final class SignInTarget {

  private final DiagnoseRequest.SigningIn request;
  private final Session session;

  SignInTarget(DiagnoseRequest.SigningIn request, Session session) {
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() throws CommandFailure {
    Transcript transcript = new Transcript();
    DiagnoseRequest.Manner manner = request.manner();
    // What lies behind the sign-in is what is asked for: a survey leads there by one connection.
    ProbeSettings settings = manner.probe(Depth.SURVEY, transcript);
    SignInExaminer examiner = new SignInExaminer(settings, request.wish(), session);
    return new FullReport(manner, CaseSaving.of(request.saving(), session), session)
        .on(
            ReportTarget.of(request.endpoint()),
            transcript,
            () -> examiner.look(request.endpoint()));
  }
}
