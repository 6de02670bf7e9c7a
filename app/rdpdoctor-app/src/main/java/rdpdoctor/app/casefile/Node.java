package rdpdoctor.app.casefile;

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

/** JSON as it stands in a file, before anybody has asked what it means. */
sealed interface Node {

  record Members(Map<String, Node> members) implements Node {}

  record Elements(List<Node> elements) implements Node {}

  record Text(String text) implements Node {}

  record Whole(long number) implements Node {}

  record Truth(boolean yes) implements Node {}

  /** {@code null}, or a number that is not whole, which a case file never holds. */
  record Other(String text) implements Node {}

  /** Deeper than any value of a fact. */
  int DEEPEST = 40;

  /**
   * Reads one JSON text.
   *
   * @throws StreamReadException with the line and the column where it stops being one
   */
  static Node parse(byte[] bytes) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      Node node = read(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more than one JSON text");
      }
      return node;
    }
  }

  private static Node read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> new Text(parser.getString());
      case VALUE_TRUE -> new Truth(true);
      case VALUE_FALSE -> new Truth(false);
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT, VALUE_NULL -> new Other(parser.getString());
      case null -> throw new StreamReadException(parser, "the file is empty");
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new StreamReadException(parser, "unexpected " + parser.currentToken());
    };
  }

  private static Node whole(JsonParser parser) {
    String digits = parser.getString();
    try {
      return new Whole(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return new Other(digits);
    }
  }

  private static Node members(JsonParser parser) {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser));
    }
    return new Members(members);
  }

  private static Node elements(JsonParser parser) {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return new Elements(elements);
  }
}
