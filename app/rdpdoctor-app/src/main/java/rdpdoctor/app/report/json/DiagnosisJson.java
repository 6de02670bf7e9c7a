package rdpdoctor.app.report.json;

import java.util.List;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.Wording;
import rdpdoctor.diagnosis.Contradiction;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.network.Endpoint;
import tools.jackson.core.JsonGenerator;

/** A diagnosis as one line of JSON, see {@code docs/json-schema/diagnosis-1.schema.json}. */
public final class DiagnosisJson {

  private static final String SCHEMA = "rdpdoctor.diagnosis/1";

  private final JsonGenerator json;
  private final Wording wording;

  private DiagnosisJson(JsonGenerator json, Wording wording) {
    this.json = json;
    this.wording = wording;
  }

  public static byte[] line(Endpoint endpoint, Diagnosis diagnosis, Wording wording) {
    return line(ReportTarget.of(endpoint), diagnosis, wording);
  }

  public static byte[] line(ReportTarget target, Diagnosis diagnosis, Wording wording) {
    return Json.line(json -> new DiagnosisJson(json, wording).write(target, diagnosis));
  }

  private void write(ReportTarget target, Diagnosis diagnosis) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("version", Version.current());
    Json.object(
        json,
        "target",
        () -> {
          target.endpoint().ifPresent(this::endpoint);
          Json.string(json, "disk", target.disk());
          target.caseMadeAt().ifPresent(time -> Json.time(json, "caseMadeAt", time));
        });
    diagnosis
        .facts()
        .value(TargetFacts.OBSERVED_AT)
        .ifPresent(instant -> Json.time(json, "observedAt", instant));
    Json.object(json, "conclusion", () -> conclusion(Conclusion.of(diagnosis)));
    Json.array(json, "stages", diagnosis.stages(), this::stage);
    facts(diagnosis.facts());
    Json.array(
        json,
        "findings",
        diagnosis.findings(),
        (Finding finding) -> FindingJson.write(json, finding, wording));
    crashed(diagnosis.crashed());
    Json.array(json, "contradictions", Contradiction.in(diagnosis), this::contradiction);
  }

  private void endpoint(Endpoint endpoint) {
    json.writeStringProperty("host", endpoint.host());
    json.writeNumberProperty("port", endpoint.port());
  }

  private void contradiction(Contradiction contradiction) {
    Json.object(
        json,
        () -> {
          switch (contradiction) {
            case Contradiction.OfReadings readings ->
                json.writeStringProperty("fact", readings.fact().id());
            case Contradiction.OfStage(Finding finding, StageResult stage) -> {
              json.writeStringProperty("cause", finding.cause().id());
              json.writeStringProperty("passedStage", Json.token(stage.stage()));
            }
          }
        });
  }

  private void conclusion(Conclusion conclusion) {
    switch (conclusion) {
      case Conclusion.Broken broken -> {
        json.writeStringProperty("status", "broken");
        json.writeStringProperty("firstBrokenStage", Json.token(broken.stage()));
      }
      case Conclusion.NoFaultSeen _ -> json.writeStringProperty("status", "no-fault-seen");
      case Conclusion.CannotTell _ -> json.writeStringProperty("status", "cannot-tell");
      case Conclusion.Crashed _ -> json.writeStringProperty("status", "crashed");
    }
    json.writeNumberProperty("exitCode", conclusion.exitCode().status());
  }

  private void stage(StageResult stage) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("stage", Json.token(stage.stage()));
          json.writeStringProperty("status", Json.token(stage.status()));
          stage
              .outcome()
              .filter(Enum.class::isInstance)
              .map(Enum.class::cast)
              .ifPresent(outcome -> json.writeStringProperty("outcome", Json.token(outcome)));
          stage
              .elapsed()
              .ifPresent(
                  elapsed -> json.writeNumberProperty("elapsedMs", Json.milliseconds(elapsed)));
        });
  }

  private void facts(Facts facts) {
    json.writeArrayPropertyStart("facts");
    for (Fact<?> fact : facts.facts()) {
      for (Reading<?> reading : facts.readings(fact)) {
        FactJson.write(json, fact, reading, wording.language());
      }
    }
    json.writeEndArray();
  }

  private void crashed(List<CrashedCheck> crashed) {
    Json.array(
        json,
        "crashed",
        crashed,
        (CrashedCheck check) ->
            Json.object(
                json,
                () -> {
                  json.writeStringProperty("check", check.causeId());
                  json.writeStringProperty("error", check.error());
                }));
  }
}
