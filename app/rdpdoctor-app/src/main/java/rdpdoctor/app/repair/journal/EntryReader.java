package rdpdoctor.app.repair.journal;

import java.util.Arrays;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** The entries that {@link EntryWriter} wrote. */
final class EntryReader {

  private EntryReader() {}

  static JournalEntry entry(Fields fields) throws UnexpectedNodeException {
    String kind = fields.text("kind");
    JournalEntry entry =
        switch (kind) {
          case Kind.BEGUN -> begun(fields);
          case Kind.INTENDED ->
              new JournalEntry.Intended(number(fields), ChangeReader.change(fields));
          case Kind.BACKED_UP ->
              new JournalEntry.BackedUp(fields.text("original"), fields.text("copy"));
          case Kind.WRITTEN -> new JournalEntry.Written(number(fields));
          case Kind.VERIFIED -> new JournalEntry.Verified(number(fields));
          case Kind.UNDONE -> new JournalEntry.Undone(number(fields));
          case Kind.ENDED -> new JournalEntry.Ended(fields.time("at"), outcome(fields));
          default ->
              throw fields.wrong("kind", "\"%s\", expected that of an entry".formatted(kind));
        };
    fields.requireNoOther();
    return entry;
  }

  private static JournalEntry begun(Fields fields) throws UnexpectedNodeException {
    fields.text("schema");
    return new JournalEntry.Begun(
        fields.time("at"),
        fields.text("version"),
        fields.text("place"),
        target(fields),
        fields.texts("remedies"));
  }

  static TargetIdentity target(Fields fields) throws UnexpectedNodeException {
    Fields target = fields.object("target");
    TargetIdentity identity = new TargetIdentity(target.text("name"), target.text("fingerprint"));
    target.requireNoOther();
    return identity;
  }

  private static int number(Fields fields) throws UnexpectedNodeException {
    return Math.toIntExact(fields.whole("number", 1, Integer.MAX_VALUE));
  }

  private static RepairOutcome outcome(Fields fields) throws UnexpectedNodeException {
    String token = fields.text("outcome");
    for (RepairOutcome outcome : RepairOutcome.values()) {
      if (Json.token(outcome).equals(token)) {
        return outcome;
      }
    }
    throw fields.wrong(
        "outcome",
        "\"%s\", expected one of %s"
            .formatted(token, Arrays.stream(RepairOutcome.values()).map(Json::token).toList()));
  }
}
