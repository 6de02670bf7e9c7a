package rdpdoctor.evtx.judge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.ValueType;

/** A record as evtexport writes it in text, and as we read it. */
record ExportedRecord(
    long id,
    Instant created,
    Instant written,
    String source,
    long identifier,
    int category,
    List<String> strings) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM dd, yyyy HH:mm:ss 'UTC'", Locale.ENGLISH);

  static ExportedRecord of(EventRecord record) {
    return new ExportedRecord(
        record.id(),
        record.created(),
        record.written(),
        record.provider().name(),
        (long) record.qualifiers().orElseThrow() << 16 | record.eventId(),
        record.task(),
        record.fields().stream()
            .filter(field -> field.type() == ValueType.STRING)
            .map(EventField::text)
            .toList());
  }

  static List<ExportedRecord> all(String output) {
    return Stream.of(output.split("(?=Event number\t)", -1))
        .filter(part -> part.startsWith("Event number"))
        .map(ExportedRecord::of)
        .toList();
  }

  private static ExportedRecord of(String text) {
    return new ExportedRecord(
        Long.parseLong(field(text, "Event number")),
        time(field(text, "Creation time")),
        time(field(text, "Written time")),
        field(text, "Source name"),
        Long.decode(field(text, "Event identifier").replaceFirst(" .*", "")),
        Integer.parseInt(field(text, "Event category")),
        fields(text, "String: [0-9]+"));
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
  }

  private static String field(String text, String name) {
    return fields(text, name).getFirst();
  }

  private static List<String> fields(String text, String name) {
    Pattern line = Pattern.compile("^" + name + "\\s*: (.*)$", Pattern.MULTILINE);
    return line.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
