package rdpdoctor.app.cli;

import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.gateway.GatewayExaminer;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.network.Depth;
import rdpdoctor.network.ProbeSettings;

/** Diagnoses the way to one endpoint through a gateway, and reports in full. */
final class GatewayTarget {

  private final DiagnoseRequest.ThroughGateway request;
  private final Session session;

  GatewayTarget(DiagnoseRequest.ThroughGateway request, Session session) {
    this.request = request;
    this.session = session;
  }

  ExitCode diagnose() throws CommandFailure {
    Transcript transcript = new Transcript();
    DiagnoseRequest.Manner manner = request.manner();
    ProbeSettings settings = manner.probe(Depth.SURVEY, transcript);
    GatewayExaminer examiner =
        new GatewayExaminer(settings, request.gateway(), request.wish(), session);
    return new FullReport(manner, CaseSaving.of(request.saving(), session), session)
        .on(
            ReportTarget.of(request.endpoint()),
            transcript,
            () -> examiner.look(request.endpoint()));
  }
}
