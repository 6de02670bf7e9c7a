package rdpdoctor.app.report.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON as it stands in a file, before anybody has asked what it means. */
public sealed interface JsonNode {

  /** From 1 on, in bytes. */
  int column();

  /** The members in their order. */
  record Members(int column, Map<String, JsonNode> members) implements JsonNode {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  record Elements(int column, List<JsonNode> elements) implements JsonNode {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  record Text(int column, String text) implements JsonNode {}

  record Whole(int column, long number) implements JsonNode {}

  record Truth(int column, boolean yes) implements JsonNode {}

  /** {@code null}, or a number that is not whole or not of 64 bits, as it is spelled. */
  record Other(int column, String text) implements JsonNode {}

  /**
   * Reads one JSON text.
   *
   * @param deepest how many objects and arrays may stand in each other
   * @throws StreamReadException with the line and the column where it stops being one
   */
  static JsonNode parse(byte[] text, int deepest) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(deepest)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonNode node = read(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more than one JSON text");
      }
      return node;
    }
  }

  private static JsonNode read(JsonParser parser) {
    int column = parser.currentTokenLocation().getColumnNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(column, parser);
      case START_ARRAY -> elements(column, parser);
      case VALUE_STRING -> new Text(column, parser.getString());
      case VALUE_TRUE -> new Truth(column, true);
      case VALUE_FALSE -> new Truth(column, false);
      case VALUE_NUMBER_INT -> whole(column, parser.getString());
      case VALUE_NUMBER_FLOAT, VALUE_NULL -> new Other(column, parser.getString());
      case null -> throw new StreamReadException(parser, "the file is empty");
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new StreamReadException(parser, "unexpected " + parser.currentToken());
    };
  }

  private static JsonNode whole(int column, String digits) {
    try {
      return new Whole(column, Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return new Other(column, digits);
    }
  }

  private static JsonNode members(int column, JsonParser parser) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser));
    }
    return new Members(column, members);
  }

  private static JsonNode elements(int column, JsonParser parser) {
    List<JsonNode> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return new Elements(column, elements);
  }
}
