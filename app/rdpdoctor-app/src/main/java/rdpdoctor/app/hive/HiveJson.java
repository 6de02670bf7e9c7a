package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.disk.SavedHive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.log.LogReport;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import tools.jackson.core.JsonGenerator;

/** What commands on hives write as JSON, see {@code docs/json-schema/hive-1.schema.json}. */
final class HiveJson {

  private static final String SCHEMA = "rdpdoctor.hive/1";

  private HiveJson() {}

  /** A key with all its values and the names of its subkeys. */
  static byte[] key(KeyPath path, Key key) throws CorruptHiveException {
    List<NamedData> values = NamedData.of(key.values());
    List<String> subkeys = key.subkeys().stream().map(Key::name).toList();
    Optional<String> className = key.className();
    return line(
        "key",
        json -> {
          json.writeStringProperty("path", path.toString());
          Json.time(json, "lastWritten", key.lastWritten());
          Json.string(json, "class", className);
          Json.array(json, "values", values, value -> value(json, value));
          Json.strings(json, "subkeys", subkeys);
        });
  }

  static byte[] value(KeyPath path, Value value) throws CorruptHiveException {
    NamedData named = new NamedData(value.name(), value.data());
    return line(
        "value",
        json -> {
          json.writeStringProperty("path", path.toString());
          members(json, named);
        });
  }

  static byte[] difference(Difference difference) {
    return line("difference", json -> difference(json, difference));
  }

  static byte[] check(Path file, CheckReport report) {
    return line(
        "check",
        json -> {
          json.writeStringProperty("file", file.toString());
          json.writeBooleanProperty("sound", report.isSound());
          Json.array(json, "damage", report.damage(), damage -> damage(json, damage));
          Json.array(json, "remarks", report.remarks(), damage -> damage(json, damage));
          json.writeNumberProperty("keys", report.keys());
          json.writeNumberProperty("values", report.values());
          json.writeNumberProperty("freeBytes", report.freeBytes());
        });
  }

  /** A recovery; {@code written} is where the recovered hive was written to. */
  static byte[] recovery(Path file, List<Path> logs, Recovery recovery, Optional<String> written) {
    return line(
        "recovery",
        json -> {
          json.writeStringProperty("file", file.toString());
          json.writeStringProperty("outcome", Json.token(recovery.outcome()));
          Json.array(json, "logs", recovery.logs(), log -> log(json, logs.get(log.log()), log));
          Json.string(json, "written", written);
        });
  }

  /** What a command changed; without {@code saved} nothing was written. */
  static byte[] change(Path file, List<Difference> differences, Optional<SavedHive> saved) {
    return line(
        "change",
        json -> {
          json.writeStringProperty("file", file.toString());
          Json.array(
              json,
              "differences",
              differences,
              difference -> Json.object(json, () -> difference(json, difference)));
          json.writeBooleanProperty("written", saved.isPresent());
          saved.ifPresent(hive -> json.writeStringProperty("way", Json.token(hive.way())));
          Json.string(json, "backup", saved.flatMap(SavedHive::backup).map(Path::toString));
        });
  }

  private static byte[] line(String kind, Consumer<JsonGenerator> members) {
    return Json.line(
        json -> {
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("version", Version.current());
          json.writeStringProperty("kind", kind);
          members.accept(json);
        });
  }

  private static void value(JsonGenerator json, NamedData value) {
    Json.object(json, () -> members(json, value));
  }

  private static void members(JsonGenerator json, NamedData value) {
    json.writeStringProperty("name", value.name());
    data(json, value.data());
  }

  private static void data(JsonGenerator json, ValueData data) {
    json.writeStringProperty("type", data.type().toString());
    json.writeStringProperty("hex", data.toHex());
    data.asDword()
        .ifPresent(number -> json.writeNumberProperty("number", Integer.toUnsignedLong(number)));
    // Beyond 2^53 most readers of JSON lose digits, so it is a string.
    data.asQword()
        .ifPresent(number -> json.writeStringProperty("number", Long.toUnsignedString(number)));
    if (data.type().equals(ValueType.REG_MULTI_SZ)) {
      Json.strings(json, "strings", data.asStrings());
    } else if (data.type().isText()) {
      json.writeStringProperty("text", data.asString());
    }
  }

  private static void difference(JsonGenerator json, Difference difference) {
    json.writeStringProperty("difference", kind(difference));
    json.writeStringProperty("path", difference.path().toString());
    switch (difference) {
      case Difference.KeyAdded _, Difference.KeyRemoved _ -> {}
      case Difference.KeyRespelled respelled ->
          json.writeStringProperty("after", respelled.after());
      case Difference.ValueAdded added -> {
        json.writeStringProperty("name", added.name());
        Json.object(json, "after", () -> data(json, added.data()));
      }
      case Difference.ValueRemoved removed -> {
        json.writeStringProperty("name", removed.name());
        Json.object(json, "before", () -> data(json, removed.data()));
      }
      case Difference.ValueChanged changed -> {
        json.writeStringProperty("name", changed.name());
        Json.object(json, "before", () -> data(json, changed.before()));
        Json.object(json, "after", () -> data(json, changed.after()));
      }
      case Difference.ValueRespelled respelled -> {
        json.writeStringProperty("name", respelled.name());
        json.writeStringProperty("after", respelled.after());
      }
      case Difference.ClassChanged changed ->
          property(json, changed.before().orElse(""), changed.after().orElse(""));
      case Difference.SecurityChanged changed -> property(json, changed.before(), changed.after());
      case Difference.FlagsChanged changed ->
          property(json, "0x%08x".formatted(changed.before()), "0x%08x".formatted(changed.after()));
      case Difference.LastWrittenChanged changed ->
          property(json, changed.before().toString(), changed.after().toString());
    }
  }

  private static String kind(Difference difference) {
    return switch (difference) {
      case Difference.KeyAdded _ -> "key-added";
      case Difference.KeyRemoved _ -> "key-removed";
      case Difference.KeyRespelled _ -> "key-respelled";
      case Difference.ValueAdded _ -> "value-added";
      case Difference.ValueRemoved _ -> "value-removed";
      case Difference.ValueChanged _ -> "value-changed";
      case Difference.ValueRespelled _ -> "value-respelled";
      case Difference.ClassChanged _ -> "class-changed";
      case Difference.SecurityChanged _ -> "security-changed";
      case Difference.FlagsChanged _ -> "flags-changed";
      case Difference.LastWrittenChanged _ -> "last-written-changed";
    };
  }

  private static void property(JsonGenerator json, String before, String after) {
    json.writeStringProperty("before", before);
    json.writeStringProperty("after", after);
  }

  private static void damage(JsonGenerator json, Damage damage) {
    Json.object(
        json,
        () -> {
          json.writeNumberProperty("offset", damage.offset());
          json.writeStringProperty("message", damage.message());
        });
  }

  private static void log(JsonGenerator json, Path file, LogReport log) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("file", file.toString());
          json.writeStringProperty("verdict", Json.token(log.verdict()));
          json.writeNumberProperty("entries", log.entries());
          json.writeNumberProperty("firstSequence", Integer.toUnsignedLong(log.firstSequence()));
          json.writeNumberProperty("lastSequence", Integer.toUnsignedLong(log.lastSequence()));
          Json.string(json, "reason", log.reason().map(Damage::toString));
        });
  }
}
