package rdpdoctor.network.connect;

import java.time.Duration;
import java.util.Optional;
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

/** Hears what the server says of licensing, and takes part as far as its phase does. */
public final class LicenseStep {

  private final Call call;
  private final Sheet sheet;
  private final Deadline deadline;

  /** Writes its facts to this sheet. */
  public LicenseStep(Call call, Sheet sheet, Deadline deadline) {
    this.call = call;
    this.sheet = sheet;
    this.deadline = deadline;
  }

  /** How it ended, where the connection lasted so long. */
  public Optional<LicensePhase.Result> look(LicensePhase phase) {
    long start = System.nanoTime();
    Phases.Outcome<LicensePhase.Result> outcome =
        Phases.drive(phase, Stage.LICENSE, call, deadline);
    sheet.elapsed(Stage.LICENSE, Duration.ofNanos(System.nanoTime() - start));
    sheet.known(LicenseFacts.OUTCOME, written(outcome));
    return outcome instanceof Phases.Outcome.Ended<LicensePhase.Result>(var result)
        ? Optional.of(result)
        : Optional.empty();
  }

  private LicenseOutcome written(Phases.Outcome<LicensePhase.Result> outcome) {
    return switch (outcome) {
      case Phases.Outcome.Ended<LicensePhase.Result>(LicensePhase.Result result) -> written(result);
      case Phases.Outcome.Silent<LicensePhase.Result> _ -> LicenseOutcome.SILENT;
      case Phases.Outcome.Closed<LicensePhase.Result> _,
          Phases.Outcome.Reset<LicensePhase.Result> _ ->
          LicenseOutcome.DISCONNECTED;
      case Phases.Outcome.Malformed<LicensePhase.Result>(String anomaly) -> malformed(anomaly);
    };
  }

  private LicenseOutcome malformed(String anomaly) {
    sheet.known(ConnectFacts.ANOMALY, anomaly);
    return LicenseOutcome.MALFORMED;
  }

  private LicenseOutcome written(LicensePhase.Result result) {
    return switch (result) {
      case LicensePhase.Result.Licensing(LicenseMessage message) -> said(message);
      case LicensePhase.Result.Granted _ -> LicenseOutcome.GRANTED;
      case LicensePhase.Result.Refused(LicenseStage _, LicenseMessage.ErrorAlert alert) ->
          refused(alert);
      case LicensePhase.Result.Distrusted(LicenseStage _, String why, Bytes farewell) -> {
        call.tell(Phases.dialect(Stage.LICENSE), farewell);
        yield malformed(why);
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
      case LicenseMessage.ErrorAlert alert -> refused(alert);
      case LicenseMessage.Exchange _ -> LicenseOutcome.EXCHANGE_OFFERED;
    };
  }

  private LicenseOutcome refused(LicenseMessage.ErrorAlert alert) {
    sheet.known(LicenseFacts.ERROR, WireCode.of(CodeSpace.LICENSE_ERROR, alert.errorCode()));
    return LicenseOutcome.ERROR;
  }
}
