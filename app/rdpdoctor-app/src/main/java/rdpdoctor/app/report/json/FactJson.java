package rdpdoctor.app.report.json;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import tools.jackson.core.JsonGenerator;

/** Writes one reading of one fact. */
final class FactJson {

  private FactJson() {}

  static void write(JsonGenerator json, Fact<?> fact, Reading<?> reading, Language language) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("id", fact.id());
          switch (reading) {
            case Reading.Known<?> known -> {
              json.writeStringProperty("reading", "known");
              json.writeName("value");
              new ValueJson(json).write(known.value());
            }
            case Reading.Absent<?> _ -> json.writeStringProperty("reading", "absent");
            case Reading.Unknown<?> unknown -> {
              json.writeStringProperty("reading", "unknown");
              json.writeStringProperty("why", unknown.why().in(language));
            }
          }
          source(json, reading.source());
        });
  }

  private static void source(JsonGenerator json, Source source) {
    Json.object(
        json,
        "source",
        () -> {
          json.writeStringProperty("vantage", Json.token(source.vantage()));
          json.writeStringProperty("locator", source.locator());
        });
  }
}
