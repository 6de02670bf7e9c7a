package rdpdoctor.app.report.json;

import java.util.List;
import rdpdoctor.app.report.RemedyCatalogue;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.Wording;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.knowledge.message.Entry;
import rdpdoctor.knowledge.message.Explanation;
import tools.jackson.core.JsonGenerator;

/** An explanation as one line of JSON, see {@code docs/json-schema/explanation-1.schema.json}. */
public final class ExplanationJson {

  private static final String SCHEMA = "rdpdoctor.explanation/1";

  private final JsonGenerator json;
  private final Wording wording;
  private final RemedyCatalogue remedies;

  private ExplanationJson(JsonGenerator json, Wording wording, RemedyCatalogue remedies) {
    this.json = json;
    this.wording = wording;
    this.remedies = remedies;
  }

  public static byte[] line(
      String input, Explanation explanation, Wording wording, RemedyCatalogue remedies) {
    return Json.line(
        json -> new ExplanationJson(json, wording, remedies).write(input, explanation));
  }

  private void write(String input, Explanation explanation) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("version", Version.current());
    json.writeStringProperty("input", input);
    switch (explanation) {
      case Explanation.Found(List<Entry> entries) -> entries("found", "entries", entries);
      case Explanation.Unknown(List<Entry> nearest) -> entries("unknown", "nearest", nearest);
    }
  }

  private void entries(String status, String name, List<Entry> entries) {
    json.writeStringProperty("status", status);
    Json.array(json, name, entries, this::entry);
  }

  private void entry(Entry entry) {
    Language language = wording.language();
    Json.object(
        json,
        () -> {
          json.writeStringProperty("kind", Json.token(entry.kind()));
          json.writeStringProperty("id", entry.id());
          json.writeStringProperty("spelling", entry.spelling());
          json.writeStringProperty("title", entry.title().in(language));
          json.writeStringProperty("meaning", entry.meaning().in(language));
          Json.array(json, "causes", causesOf(entry), this::cause);
        });
  }

  /** A cause that was asked for by its id is its own only candidate. */
  private static List<String> causesOf(Entry entry) {
    return entry.kind() == Entry.Kind.CAUSE ? List.of(entry.id()) : entry.causes();
  }

  private void cause(String id) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("id", id);
          json.writeStringProperty("title", wording.cause(id).title());
          FindingJson.remedies(json, remedies.of(id), wording);
        });
  }
}
