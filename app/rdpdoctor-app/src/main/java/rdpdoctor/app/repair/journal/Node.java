package rdpdoctor.app.repair.journal;

import java.util.ArrayList;
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

/** JSON with the columns at which it stands. */
sealed interface Node {

  /** From 1 on, in bytes. */
  int column();

  record Members(int column, Map<String, Node> members) implements Node {
    public Members {
      members = Map.copyOf(members);
    }
  }

  record Elements(int column, List<Node> elements) implements Node {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  record Text(int column, String text) implements Node {}

  record Whole(int column, long number) implements Node {}

  /** What no journal holds. */
  record Other(int column) implements Node {}

  /** Each level of keys takes an object and an array, and Windows allows 512 levels. */
  int DEEPEST = 1100;

  JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /**
   * Reads one JSON text.
   *
   * @throws StreamReadException with the column where it stops being one
   */
  static Node parse(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Node node = read(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more than one JSON text");
      }
      return node;
    }
  }

  private static Node read(JsonParser parser) {
    int column = parser.currentTokenLocation().getColumnNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(column, parser);
      case START_ARRAY -> elements(column, parser);
      case VALUE_STRING -> new Text(column, parser.getString());
      case VALUE_NUMBER_INT -> whole(column, parser.getString());
      case VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_FLOAT, VALUE_NULL -> new Other(column);
      case null -> throw new StreamReadException(parser, "no JSON text");
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new StreamReadException(parser, "unexpected " + parser.currentToken());
    };
  }

  private static Node whole(int column, String digits) {
    return digits.length() <= 18 ? new Whole(column, Long.parseLong(digits)) : new Other(column);
  }

  private static Node members(int column, JsonParser parser) {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser));
    }
    return new Members(column, members);
  }

  private static Node elements(int column, JsonParser parser) {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return new Elements(column, elements);
  }
}
