package rdpdoctor.network.connect;

import java.time.Duration;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseStage;
import rdpdoctor.rdp.wire.Bytes;

/** Hears what the server says of licensing to a client that has named no user. */
final class LicenseStep {

  private final Call call;
  private final Sheet sheet;
  private final Deadline deadline;

  LicenseStep(Call call, Sheet sheet, Deadline deadline) {
    this.call = call;
    this.sheet = sheet;
    this.deadline = deadline;
  }

  void look(LicensePhase phase) {
    long start = System.nanoTime();
    Phases.Outcome<LicensePhase.Result> outcome =
        Phases.drive(phase, Stage.LICENSE, call, deadline);
    sheet.elapsed(Stage.LICENSE, Duration.ofNanos(System.nanoTime() - start));
    sheet.known(
        LicenseFacts.OUTCOME,
        switch (outcome) {
          case Phases.Outcome.Ended<LicensePhase.Result>(LicensePhase.Result result) ->
              ended(result);
          case Phases.Outcome.Silent<LicensePhase.Result> _ -> LicenseOutcome.SILENT;
          case Phases.Outcome.Closed<LicensePhase.Result> _,
              Phases.Outcome.Reset<LicensePhase.Result> _ ->
              LicenseOutcome.DISCONNECTED;
          case Phases.Outcome.Malformed<LicensePhase.Result>(String anomaly) -> {
            sheet.known(ConnectFacts.ANOMALY, anomaly);
            yield LicenseOutcome.MALFORMED;
          }
        });
  }

  private LicenseOutcome ended(LicensePhase.Result result) {
    return switch (result) {
      case LicensePhase.Result.Licensing(LicenseMessage message) -> said(message);
      case LicensePhase.Result.Granted _ -> LicenseOutcome.GRANTED;
      case LicensePhase.Result.Refused(LicenseStage _, LicenseMessage.ErrorAlert alert) ->
          said(alert);
      case LicensePhase.Result.Distrusted(LicenseStage _, String anomaly, Bytes _) -> {
        sheet.known(ConnectFacts.ANOMALY, anomaly);
        yield LicenseOutcome.MALFORMED;
      }
      case LicensePhase.Result.Skipped _ -> LicenseOutcome.SKIPPED;
      case LicensePhase.Result.Denied(long code) -> {
        sheet.known(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, code));
        yield LicenseOutcome.DENIED;
      }
      case LicensePhase.Result.Disconnected(int reason) -> {
        sheet.known(ConnectFacts.REASON, WireCode.of(CodeSpace.MCS_REASON, reason));
        yield LicenseOutcome.DISCONNECTED;
      }
    };
  }

  private LicenseOutcome said(LicenseMessage message) {
    return switch (message) {
      case LicenseMessage.ErrorAlert alert when alert.isValidClient() ->
          LicenseOutcome.VALID_CLIENT;
      case LicenseMessage.ErrorAlert alert -> {
        sheet.known(LicenseFacts.ERROR, WireCode.of(CodeSpace.LICENSE_ERROR, alert.errorCode()));
        yield LicenseOutcome.ERROR;
      }
      case LicenseMessage.Exchange _ -> LicenseOutcome.EXCHANGE_OFFERED;
    };
  }
}
