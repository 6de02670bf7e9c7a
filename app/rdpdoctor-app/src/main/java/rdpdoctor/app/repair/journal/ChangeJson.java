package rdpdoctor.app.repair.journal;

import java.util.Map;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import tools.jackson.core.JsonGenerator;

/** A change as JSON, to the byte: what {@link ChangeReader} makes the same change of. */
public final class ChangeJson {

  private ChangeJson() {}

  /** The members of an object that is open: the resource, what it is before, and after. */
  public static void members(JsonGenerator json, Change change) {
    Json.object(json, "resource", () -> resource(json, change.resource()));
    Json.object(json, "before", () -> state(json, change.before()));
    Json.object(json, "after", () -> state(json, change.after()));
  }

  private static void resource(JsonGenerator json, Resource resource) {
    switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> {
        kind(json, "value");
        key(json, key);
        json.writeStringProperty("name", name);
      }
      case Resource.Key(RegistryKey key) -> {
        kind(json, "key");
        key(json, key);
      }
      case Resource.Member(Sid group, Principal member) -> {
        kind(json, "member");
        json.writeStringProperty("group", group.text());
        principal(json, member);
      }
      case Resource.Right(LogonRight right, Principal holder) -> {
        kind(json, "right");
        json.writeStringProperty("right", right.constant());
        principal(json, holder);
      }
    }
  }

  private static void key(JsonGenerator json, RegistryKey key) {
    json.writeStringProperty("hive", key.hive().name());
    json.writeStringProperty("key", key.path());
  }

  private static void principal(JsonGenerator json, Principal principal) {
    switch (principal) {
      case Principal.Known(Sid sid) -> json.writeStringProperty("sid", sid.text());
      case Principal.Named(String name) -> json.writeStringProperty("name", name);
    }
  }

  private static void state(JsonGenerator json, State state) {
    switch (state) {
      case State.Missing _ -> kind(json, "missing");
      case State.Present _ -> kind(json, "present");
      case State.Data data -> {
        kind(json, "data");
        data(json, data);
      }
      case State.Tree(KeyImage image) -> {
        kind(json, "tree");
        image(json, image);
      }
    }
  }

  private static void data(JsonGenerator json, State.Data data) {
    RegistryType type = data.type();
    json.writeNumberProperty("type", type.code());
    json.writeStringProperty("hex", data.hex());
  }

  private static void image(JsonGenerator json, KeyImage image) {
    Json.array(json, "values", image.values().entrySet(), value -> value(json, value));
    Json.array(json, "subkeys", image.subkeys().entrySet(), subkey -> subkey(json, subkey));
  }

  private static void value(JsonGenerator json, Map.Entry<String, State.Data> value) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("name", value.getKey());
          data(json, value.getValue());
        });
  }

  private static void subkey(JsonGenerator json, Map.Entry<String, KeyImage> subkey) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("name", subkey.getKey());
          image(json, subkey.getValue());
        });
  }

  private static void kind(JsonGenerator json, String kind) {
    json.writeStringProperty("kind", kind);
  }
}
