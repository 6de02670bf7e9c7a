package rdpdoctor.app.repair.journal;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** An entry as a line. */
final class EntryWriter {

  // A name in the registry may hold half a surrogate pair, which only an escape can say.
  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private EntryWriter() {}

  static byte[] line(JournalEntry entry) {
    return line(json -> members(json, entry));
  }

  /** One JSON object with its line feed. */
  static byte[] line(Consumer<JsonGenerator> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = ASCII.createGenerator(ObjectWriteContext.empty(), bytes)) {
      Json.object(json, () -> object.accept(json));
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void members(JsonGenerator json, JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Begun begun -> begun(json, begun);
      case JournalEntry.Intended(int number, Change change) -> {
        numbered(json, Kind.INTENDED, number);
        ChangeJson.members(json, change);
      }
      case JournalEntry.BackedUp(String original, String copy) -> {
        kind(json, Kind.BACKED_UP);
        json.writeStringProperty("original", original);
        json.writeStringProperty("copy", copy);
      }
      case JournalEntry.Written(int number) -> numbered(json, Kind.WRITTEN, number);
      case JournalEntry.Verified(int number) -> numbered(json, Kind.VERIFIED, number);
      case JournalEntry.Undone(int number) -> numbered(json, Kind.UNDONE, number);
      case JournalEntry.Ended(var at, var outcome) -> {
        kind(json, Kind.ENDED);
        Json.time(json, "at", at);
        json.writeStringProperty("outcome", Json.token(outcome));
      }
    }
  }

  private static void begun(JsonGenerator json, JournalEntry.Begun begun) {
    json.writeStringProperty("schema", Schema.JOURNAL.id());
    kind(json, Kind.BEGUN);
    Json.time(json, "at", begun.at());
    json.writeStringProperty("version", begun.version());
    json.writeStringProperty("place", begun.place());
    target(json, begun.target());
    Json.strings(json, "remedies", begun.remedies());
  }

  static void target(JsonGenerator json, TargetIdentity target) {
    Json.object(
        json,
        "target",
        () -> {
          json.writeStringProperty("name", target.name());
          json.writeStringProperty("fingerprint", target.fingerprint());
        });
  }

  private static void numbered(JsonGenerator json, String kind, int number) {
    kind(json, kind);
    json.writeNumberProperty("number", number);
  }

  private static void kind(JsonGenerator json, String kind) {
    json.writeStringProperty("kind", kind);
  }
}
