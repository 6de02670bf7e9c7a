package rdpdoctor.network.connect;

import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.network.Sheet;

/** Writes why an MCS connection was not established. */
public record ConnectReport(Sheet sheet) {

  /** By the result of a Connect-Response or of a confirm. */
  public ConnectOutcome refused(int result) {
    sheet.known(ConnectFacts.REASON, WireCode.of(CodeSpace.MCS_RESULT, result));
    return ConnectOutcome.REFUSED;
  }

  /** By a Disconnect Provider Ultimatum. */
  public ConnectOutcome disconnected(int reason) {
    sheet.known(ConnectFacts.REASON, WireCode.of(CodeSpace.MCS_REASON, reason));
    return ConnectOutcome.DISCONNECTED;
  }

  /** Without a word that could be understood. */
  public ConnectOutcome broken(Phases.Outcome<?> outcome) {
    if (outcome instanceof Phases.Outcome.Malformed<?>(String anomaly)) {
      sheet.known(ConnectFacts.ANOMALY, anomaly);
    }
    return switch (outcome) {
      case Phases.Outcome.Silent<?> _ -> ConnectOutcome.SILENT;
      case Phases.Outcome.Closed<?> _ -> ConnectOutcome.CLOSED;
      case Phases.Outcome.Reset<?> _ -> ConnectOutcome.RESET;
      case Phases.Outcome.Malformed<?> _, Phases.Outcome.Ended<?> _ -> ConnectOutcome.MALFORMED;
    };
  }
}
