package rdpdoctor.app.disk;

import java.util.List;
import java.util.Optional;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.MisplacedSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.SettingWords;
import rdpdoctor.knowledge.setting.ValueFault;
import tools.jackson.core.JsonGenerator;

/** Settings as one line of JSON, see {@code docs/json-schema/settings-1.schema.json}. */
final class SettingsJson {

  private static final String SCHEMA = "rdpdoctor.settings/1";

  private final JsonGenerator json;
  private final Language language;

  private SettingsJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  static byte[] line(SettingsView view, List<EffectiveSetting> shown, Language language) {
    return Json.line(json -> new SettingsJson(json, language).write(view, shown));
  }

  static byte[] line(
      SettingsView before,
      SettingsView after,
      List<SettingsDiff.Difference> differences,
      Language language) {
    return Json.line(json -> new SettingsJson(json, language).write(before, after, differences));
  }

  private void write(SettingsView view, List<EffectiveSetting> shown) {
    head();
    json.writeStringProperty("disk", view.windows().place().toString());
    Json.array(
        json,
        "generations",
        view.settings().generations().generations().stream().sorted().toList(),
        generation -> json.writeString(Json.token(generation)));
    if (view.settings().controlSets() instanceof Lookup.Found<ControlSets>(ControlSets sets)) {
      json.writeStringProperty("controlSet", sets.currentName());
    }
    Json.array(json, "settings", shown, (EffectiveSetting setting) -> setting(setting, view));
    Json.array(json, "misplaced", view.settings().misplaced(), this::misplaced);
  }

  private void write(
      SettingsView before, SettingsView after, List<SettingsDiff.Difference> differences) {
    head();
    json.writeStringProperty("before", before.windows().place().toString());
    json.writeStringProperty("after", after.windows().place().toString());
    Json.array(
        json,
        "differences",
        differences,
        (SettingsDiff.Difference one) ->
            Json.object(
                json,
                () -> {
                  one.before().ifPresent(setting -> side("before", setting, before));
                  one.after().ifPresent(setting -> side("after", setting, after));
                }));
  }

  private void head() {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("version", Version.current());
  }

  private void side(String name, EffectiveSetting setting, SettingsView view) {
    Json.object(json, name, () -> members(setting, view));
  }

  private void setting(EffectiveSetting setting, SettingsView view) {
    Json.object(json, () -> members(setting, view));
  }

  private void members(EffectiveSetting setting, SettingsView view) {
    json.writeStringProperty("id", setting.setting().id());
    json.writeStringProperty("name", setting.value().name());
    json.writeStringProperty("scope", setting.scope());
    json.writeStringProperty("title", SettingWords.title(setting.setting()).in(language));
    json.writeStringProperty("severity", Json.token(setting.setting().severity()));
    outcome(setting);
    Json.string(json, "meaning", setting.meaning().map(meaning -> meaning.in(language)));
    json.writeStringProperty("winner", Json.token(setting.winner()));
    json.writeStringProperty("location", setting.location());
    setting.since().ifPresent(since -> Json.time(json, "since", since));
    Json.strings(json, "causes", view.causes(setting));
  }

  private void outcome(EffectiveSetting setting) {
    switch (setting.outcome()) {
      case Outcome.InForce(RegistryValue value) -> {
        json.writeStringProperty("outcome", "in-force");
        value(value);
      }
      case Outcome.FromUserAccount _ -> json.writeStringProperty("outcome", "user-account");
      case Outcome.Unset _ -> json.writeStringProperty("outcome", "unset");
      case Outcome.Faulty(RegistryValue stored, ValueFault fault) -> {
        json.writeStringProperty("outcome", "faulty");
        json.writeStringProperty("fault", Json.token(fault));
        value(stored);
      }
      case Outcome.Unknown(Words why) -> {
        json.writeStringProperty("outcome", "unknown");
        json.writeStringProperty("why", why.in(language));
      }
    }
  }

  private void value(RegistryValue value) {
    json.writeStringProperty("type", value.type().name());
    switch (value) {
      case RegistryValue.Dword dword -> json.writeNumberProperty("number", dword.unsigned());
      case RegistryValue.Qword(long bits) ->
          json.writeStringProperty("hex", "%016x".formatted(bits));
      case RegistryValue.Text(String text, boolean _) -> json.writeStringProperty("text", text);
      case RegistryValue.Strings(List<String> strings) -> Json.strings(json, "strings", strings);
      case RegistryValue.Binary(String hex) -> json.writeStringProperty("hex", hex);
      case RegistryValue.Other(var _, String hex) -> json.writeStringProperty("hex", hex);
      case RegistryValue.Malformed(var _, String hex) -> json.writeStringProperty("hex", hex);
    }
  }

  private void misplaced(MisplacedSetting one) {
    Optional<String> meant = one.meant().map(setting -> setting.id());
    Json.object(
        json,
        () -> {
          json.writeStringProperty("location", one.location());
          json.writeStringProperty("mistake", Json.token(one.mistake()));
          Json.string(json, "meant", meant);
        });
  }
}
