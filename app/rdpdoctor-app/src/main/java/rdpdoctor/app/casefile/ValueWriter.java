package rdpdoctor.app.casefile;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.diagnosis.registry.RegistryKey;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a value with everything in it, so that {@link ValueReader} makes an equal one. A report
 * leaves out and rounds; a case file does not.
 */
record ValueWriter(JsonGenerator json) {

  void write(Object value) {
    switch (value) {
      case Enum<?> constant -> json.writeString(Json.token(constant));
      case String text -> json.writeString(text);
      case Boolean yes -> json.writeBoolean(yes);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Instant instant -> json.writeString(instant.toString());
      case Duration duration -> json.writeString(duration.toString());
      case RegistryKey key -> json.writeString(key.toString());
      case List<?> list -> array(list);
      case Set<?> set -> array(sorted(set));
      case Map<?, ?> map -> entries(map);
      case Record record -> record(record);
      default ->
          throw new IllegalArgumentException(
              "case file: value is a %s, expected one with a form"
                  .formatted(value.getClass().getSimpleName()));
    }
  }

  private void array(Collection<?> elements) {
    json.writeStartArray();
    elements.forEach(this::write);
    json.writeEndArray();
  }

  /** The same set is the same text. */
  private static List<?> sorted(Set<?> set) {
    return set.stream().sorted(Comparator.comparing(Object::toString)).toList();
  }

  /** Keys are constants or registry keys; registry keys keep their order. */
  private void entries(Map<?, ?> map) {
    boolean ordered = map.keySet().stream().noneMatch(Enum.class::isInstance);
    json.writeStartObject();
    (ordered ? map : new TreeMap<>(map))
        .forEach(
            (key, value) -> {
              json.writeName(name(key));
              write(value);
            });
    json.writeEndObject();
  }

  private static String name(Object key) {
    return key instanceof Enum<?> constant ? Json.token(constant) : key.toString();
  }

  private void record(Record record) {
    RecordForm form = new RecordForm(record.getClass());
    if (form.isItsComponent()) {
      write(RecordForm.value(form.components().getFirst(), record));
      return;
    }
    json.writeStartObject();
    form.kind().ifPresent(kind -> json.writeStringProperty(RecordForm.KIND, kind));
    form.components().forEach(component -> member(component, record));
    json.writeEndObject();
  }

  private void member(RecordComponent component, Record record) {
    present(RecordForm.value(component, record))
        .ifPresent(
            value -> {
              json.writeName(component.getName());
              write(value);
            });
  }

  /** What is empty has no member. */
  private static Optional<?> present(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional;
      case OptionalInt number -> number.stream().boxed().findFirst();
      default -> Optional.of(value);
    };
  }
}
