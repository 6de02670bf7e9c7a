package rdpdoctor.app.casefile;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A case as JSON, each reading on a line of its own for those who look through it. */
final class CaseWriter {

  static final String SCHEMA = "rdpdoctor.case/1";

  private final JsonGenerator json;

  private CaseWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] bytes(CaseFile file) {
    // By way of a string: half of a surrogate pair, which a registry may hold, becomes "?".
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      Json.object(json, () -> new CaseWriter(json).write(file));
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void write(CaseFile file) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("version", file.version());
    Json.time(json, "madeAt", file.madeAt());
    json.writeStringProperty("names", Json.token(file.names()));
    Json.object(json, "target", () -> target(file.target()));
    Json.array(json, "crashed", file.crashed(), this::crashed);
    json.writeArrayPropertyStart("facts");
    readings(file.facts());
    json.writeEndArray();
  }

  private void target(ReportTarget target) {
    target.endpoint().ifPresent(this::endpoint);
    Json.string(json, "disk", target.disk());
  }

  private void endpoint(Endpoint endpoint) {
    json.writeStringProperty("host", endpoint.host());
    json.writeNumberProperty("port", endpoint.port());
  }

  private void crashed(CrashedCheck check) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("check", check.causeId());
          json.writeStringProperty("error", check.error());
        });
  }

  private void readings(Facts facts) {
    for (Fact<?> fact : facts.facts()) {
      for (Reading<?> reading : facts.readings(fact)) {
        json.writeRaw('\n');
        Json.object(json, () -> reading(fact, reading));
      }
    }
  }

  private void reading(Fact<?> fact, Reading<?> reading) {
    json.writeStringProperty("id", fact.id());
    switch (reading) {
      case Reading.Known<?> known -> {
        json.writeStringProperty("reading", "known");
        json.writeName("value");
        new ValueWriter(json).write(known.value());
      }
      case Reading.Absent<?> _ -> json.writeStringProperty("reading", "absent");
      case Reading.Unknown<?> unknown -> {
        json.writeStringProperty("reading", "unknown");
        Json.object(json, "why", () -> words(unknown.why()));
      }
    }
    Json.object(json, "source", () -> source(reading.source()));
  }

  private void words(Words words) {
    json.writeStringProperty("en", words.en());
    json.writeStringProperty("ja", words.ja());
  }

  private void source(Source source) {
    json.writeStringProperty("vantage", Json.token(source.vantage()));
    json.writeStringProperty("locator", source.locator());
  }
}
