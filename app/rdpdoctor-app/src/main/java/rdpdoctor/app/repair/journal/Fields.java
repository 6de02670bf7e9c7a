package rdpdoctor.app.repair.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.app.report.json.JsonNode;

/**
 * The members of one object, each asked for by name; whoever has asked for all says so with {@link
 * #requireNoOther}.
 */
final class Fields {

  private final JsonNode.Members object;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode.Members object) {
    this.object = object;
  }

  static Fields of(JsonNode node, String what) throws UnexpectedNodeException {
    if (node instanceof JsonNode.Members object) {
      return new Fields(object);
    }
    throw new UnexpectedNodeException(node.column(), what + ": expected an object");
  }

  Optional<JsonNode> find(String name) {
    asked.add(name);
    return Optional.ofNullable(object.members().get(name));
  }

  private JsonNode get(String name) throws UnexpectedNodeException {
    Optional<JsonNode> node = find(name);
    if (node.isEmpty()) {
      throw new UnexpectedNodeException(object.column(), name + ": is not there");
    }
    return node.get();
  }

  String text(String name) throws UnexpectedNodeException {
    return text(get(name), name);
  }

  private static String text(JsonNode node, String name) throws UnexpectedNodeException {
    if (node instanceof JsonNode.Text(int _, String text)) {
      return text;
    }
    throw new UnexpectedNodeException(node.column(), name + ": expected a string");
  }

  long whole(String name, long least, long most) throws UnexpectedNodeException {
    JsonNode node = get(name);
    if (node instanceof JsonNode.Whole(int _, long number) && least <= number && number <= most) {
      return number;
    }
    throw new UnexpectedNodeException(
        node.column(), "%s: expected a whole number from %d to %d".formatted(name, least, most));
  }

  Instant time(String name) throws UnexpectedNodeException {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(name, "\"%s\", expected a time such as 2026-11-22T10:15:00Z".formatted(text), e);
    }
  }

  Fields object(String name) throws UnexpectedNodeException {
    return of(get(name), name);
  }

  List<Fields> objects(String name) throws UnexpectedNodeException {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      objects.add(of(element, name));
    }
    return objects;
  }

  List<String> texts(String name) throws UnexpectedNodeException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      texts.add(text(element, name));
    }
    return texts;
  }

  private List<JsonNode> elements(String name) throws UnexpectedNodeException {
    JsonNode node = get(name);
    if (node instanceof JsonNode.Elements(int _, List<JsonNode> elements)) {
      return elements;
    }
    throw new UnexpectedNodeException(node.column(), name + ": expected an array");
  }

  /** A member was asked for and holds what it must not. */
  UnexpectedNodeException wrong(String name, String clause) {
    int column = find(name).map(JsonNode::column).orElse(object.column());
    return new UnexpectedNodeException(column, "%s: is %s".formatted(name, clause));
  }

  UnexpectedNodeException wrong(String name, String clause, Exception cause) {
    UnexpectedNodeException wrong = wrong(name, clause);
    wrong.initCause(cause);
    return wrong;
  }

  /** A member that nobody knows may change the meaning of all others. */
  void requireNoOther() throws UnexpectedNodeException {
    for (String name : object.members().keySet()) {
      if (!asked.contains(name)) {
        throw new UnexpectedNodeException(
            object.members().get(name).column(), name + ": no such member is known");
      }
    }
  }
}
