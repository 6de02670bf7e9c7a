package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON value: a map, a list, a string, a number or a boolean; JSON's null is left out. */
record JsonTree(Object value) {

  private static final JsonFactory FACTORY = new JsonFactory();

  static JsonTree of(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return new JsonTree(read(parser));
    }
  }

  private static Object read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> parser.getString();
    };
  }

  private static Map<String, JsonTree> members(JsonParser parser) {
    Map<String, JsonTree> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        members.put(name, new JsonTree(read(parser)));
      }
    }
    return members;
  }

  private static List<JsonTree> elements(JsonParser parser) {
    List<JsonTree> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(new JsonTree(read(parser)));
    }
    return elements;
  }

  Optional<JsonTree> get(String name) {
    return value instanceof Map<?, ?> members
        ? Optional.ofNullable((JsonTree) members.get(name))
        : Optional.empty();
  }

  List<JsonTree> list() {
    return value instanceof List<?> elements
        ? elements.stream().map(JsonTree.class::cast).toList()
        : List.of();
  }

  /** The text of a member, or an empty one. */
  String text(String name) {
    return get(name).map(member -> member.value().toString()).orElse("");
  }

  int number(String name, int otherwise) {
    return get(name).map(member -> ((Double) member.value()).intValue()).orElse(otherwise);
  }
}
