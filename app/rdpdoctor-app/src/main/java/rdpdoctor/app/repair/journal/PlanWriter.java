package rdpdoctor.app.repair.journal;

import java.util.List;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import tools.jackson.core.JsonGenerator;

/** A plan as JSON, see {@code docs/json-schema/plan-1.schema.json}. */
public final class PlanWriter {

  static final String SCHEMA_NAME = "rdpdoctor.plan";
  static final int VERSION = 1;

  private PlanWriter() {}

  /** One JSON object with its line feed. */
  public static byte[] line(StoredPlan stored) {
    return EntryWriter.line(json -> members(json, stored));
  }

  private static void members(JsonGenerator json, StoredPlan stored) {
    json.writeStringProperty("schema", SCHEMA_NAME + "/" + VERSION);
    json.writeStringProperty("version", Version.current());
    Json.time(json, "made", stored.made());
    EntryWriter.target(json, stored.target());
    plan(json, stored.plan());
  }

  /** The members of a plan, in an object that is open. */
  public static void plan(JsonGenerator json, Plan plan) {
    Json.array(json, "remedies", plan.remedies(), (Remedy remedy) -> remedy(json, remedy));
    changes(json, "changes", plan.changes());
    changes(json, "onHost", plan.onHost());
    Json.array(json, "acts", plan.acts(), (Act act) -> act(json, act));
    Json.array(
        json, "notes", plan.notes(), (Words note) -> Json.object(json, () -> words(json, note)));
  }

  private static void remedy(JsonGenerator json, Remedy remedy) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("id", remedy.id());
          json.writeStringProperty("cost", Json.token(remedy.cost()));
        });
  }

  private static void changes(JsonGenerator json, String name, List<Change> changes) {
    Json.array(
        json,
        name,
        changes,
        (Change change) -> Json.object(json, () -> ChangeJson.members(json, change)));
  }

  private static void act(JsonGenerator json, Act act) {
    Json.object(
        json,
        () -> {
          words(json, act.what());
          Json.string(json, "command", act.command());
        });
  }

  private static void words(JsonGenerator json, Words words) {
    json.writeStringProperty("en", words.en());
    json.writeStringProperty("ja", words.ja());
  }
}
