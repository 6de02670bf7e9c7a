package rdpdoctor.app.repair;

import java.nio.file.Path;
import java.util.List;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.repair.journal.PlanWriter;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;
import rdpdoctor.diagnosis.repair.Refusal;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import tools.jackson.core.JsonGenerator;

/**
 * A repair as JSON lines, see {@code docs/json-schema/repair-1.schema.json}: the plan before it is
 * carried out, and what it came to.
 */
record RepairJson(Session session) implements RepairReport {

  private static final String SCHEMA = "rdpdoctor.repair/1";

  @Override
  public void plan(TargetIdentity target, Plan plan, List<Unsolved> unsolved) {
    session
        .out()
        .writeBytes(
            Json.line(
                json -> {
                  head(json, "plan");
                  Json.object(
                      json,
                      "target",
                      () -> {
                        json.writeStringProperty("name", target.name());
                        json.writeStringProperty("fingerprint", target.fingerprint());
                      });
                  PlanWriter.plan(json, plan);
                  Json.array(json, "unsolved", unsolved, (Unsolved one) -> unsolved(json, one));
                }));
  }

  private void unsolved(JsonGenerator json, Unsolved unsolved) {
    Json.object(
        json,
        () -> {
          Json.string(json, "cause", unsolved.finding().map(finding -> finding.cause().id()));
          Json.array(
              json, "refusals", unsolved.refusals(), (Refusal refusal) -> refusal(json, refusal));
        });
  }

  private void refusal(JsonGenerator json, Refusal refusal) {
    Language language = session.language();
    Json.object(
        json,
        () -> {
          json.writeStringProperty("remedy", refusal.remedy().id());
          json.writeStringProperty("reason", reason(refusal));
          json.writeStringProperty("words", RefusalText.of(refusal).in(language));
        });
  }

  private static String reason(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NeedsConsent _ -> "needs-consent";
      case Refusal.ByHand _ -> "by-hand";
      case Refusal.Blocked _ -> "blocked";
      case Refusal.DoesNotHelp _ -> "does-not-help";
      case Refusal.Breaks _ -> "breaks";
    };
  }

  @Override
  public void end(RepairEnd end) {
    session
        .out()
        .writeBytes(
            Json.line(
                json -> {
                  head(json, "end");
                  members(json, end);
                }));
  }

  private static void members(JsonGenerator json, RepairEnd end) {
    switch (end) {
      case RepairEnd.NothingToDo(List<String> suspected) -> {
        outcome(json, "nothing-to-do");
        Json.strings(json, "suspected", suspected);
      }
      case RepairEnd.NothingDone _ -> outcome(json, "nothing-done");
      case RepairEnd.LeftToHost _ -> outcome(json, "left-to-host");
      case RepairEnd.Shown _ -> outcome(json, "shown");
      case RepairEnd.Declined _ -> outcome(json, "declined");
      case RepairEnd.Kept(Path file) -> {
        outcome(json, "kept");
        json.writeStringProperty("file", file.toString());
      }
      case RepairEnd.Emitted(List<Change> left) -> {
        outcome(json, "emitted");
        Json.strings(
            json, "left", left.stream().map(change -> change.resource().toString()).toList());
      }
      case RepairEnd.Changed(Path journal, List<String> remaining) -> {
        outcome(json, "changed-unproven");
        json.writeStringProperty("journal", journal.toString());
        Json.strings(json, "remaining", remaining);
      }
      case RepairEnd.RolledBack(Path journal, List<String> broken) -> {
        outcome(json, "rolled-back");
        json.writeStringProperty("journal", journal.toString());
        Json.strings(json, "broken", broken);
      }
    }
  }

  private static void outcome(JsonGenerator json, String outcome) {
    json.writeStringProperty("outcome", outcome);
  }

  private static void head(JsonGenerator json, String kind) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("version", Version.current());
    json.writeStringProperty("kind", kind);
  }
}
