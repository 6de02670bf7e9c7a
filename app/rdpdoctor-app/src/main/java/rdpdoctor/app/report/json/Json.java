package rdpdoctor.app.report.json;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How rdpdoctor writes JSON: one object on one line, in UTF-8, names in camel case. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One line with its line feed. */
  public static byte[] line(Consumer<JsonGenerator> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      object.accept(json);
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  public static void object(JsonGenerator json, String name, Runnable members) {
    json.writeObjectPropertyStart(name);
    members.run();
    json.writeEndObject();
  }

  public static void object(JsonGenerator json, Runnable members) {
    json.writeStartObject();
    members.run();
    json.writeEndObject();
  }

  public static <T> void array(
      JsonGenerator json, String name, Iterable<? extends T> elements, Consumer<T> each) {
    json.writeArrayPropertyStart(name);
    elements.forEach(each);
    json.writeEndArray();
  }

  public static void strings(JsonGenerator json, String name, Iterable<String> elements) {
    array(json, name, elements, json::writeString);
  }

  public static void string(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  public static void time(JsonGenerator json, String name, Temporal time) {
    json.writeStringProperty(name, time.toString());
  }

  public static double milliseconds(Duration duration) {
    long microseconds = duration.toNanos() / 1000;
    return microseconds / 1000.0;
  }

  /** {@code no-such-name} of {@code NO_SUCH_NAME}. */
  public static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
