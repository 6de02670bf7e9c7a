package rdpdoctor.server.control;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.rdp.wire.DecodeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One flat JSON object on a line of its own; its members are texts and whole numbers. */
final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  static JsonLine read(byte[] line) throws DecodeException {
    JsonLine read = new JsonLine();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      require(json.nextToken() == JsonToken.START_OBJECT, "an object");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        read.member(json.currentName(), json);
      }
      require(json.currentToken() == JsonToken.END_OBJECT, "the end of the object");
      require(json.nextToken() == null, "one object");
      return read;
    } catch (JacksonException e) {
      throw new DecodeException("control line: is no JSON, expected one object");
    }
  }

  private void member(String name, JsonParser json) throws DecodeException {
    switch (json.nextToken()) {
      case VALUE_STRING -> texts.put(name, json.getString());
      case VALUE_NUMBER_INT -> numbers.put(name, json.getIntValue());
      case null, default ->
          throw new DecodeException(
              "control line: %s is another kind of value, expected a text or a number"
                  .formatted(name));
    }
  }

  private static void require(boolean isSo, String expected) throws DecodeException {
    if (!isSo) {
      throw new DecodeException("control line: another token, expected " + expected);
    }
  }

  JsonLine with(String name, String text) {
    texts.put(name, text);
    return this;
  }

  JsonLine with(String name, int number) {
    numbers.put(name, number);
    return this;
  }

  /** Left out where it is not known. */
  JsonLine with(String name, Optional<?> value) {
    value.ifPresent(known -> with(name, known.toString()));
    return this;
  }

  /** Numbers first, with the line feed. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      numbers.forEach(json::writeNumberProperty);
      texts.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  boolean has(String name) {
    return texts.containsKey(name) || numbers.containsKey(name);
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  String text(String name) throws DecodeException {
    return required(name, Optional.ofNullable(texts.get(name)), "a text");
  }

  int number(String name) throws DecodeException {
    return required(name, Optional.ofNullable(numbers.get(name)), "a whole number");
  }

  private static <T> T required(String name, Optional<T> value, String expected)
      throws DecodeException {
    return value.orElseThrow(
        () ->
            new DecodeException(
                "control line: %s is missing, expected %s".formatted(name, expected)));
  }
}
