package rdpdoctor.app.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.app.report.json.JsonNode;

/**
 * A node and where it stands.
 *
 * @param place as {@link FormException} names it
 */
record Member(String place, JsonNode node) {

  /** What an error quotes of a text; a whole registry would help nobody. */
  private static final int QUOTED = 60;

  Map<String, JsonNode> members() throws FormException {
    if (node instanceof JsonNode.Members(int _, Map<String, JsonNode> members)) {
      return members;
    }
    throw isNot("an object");
  }

  List<Member> elements() throws FormException {
    if (!(node instanceof JsonNode.Elements(int _, List<JsonNode> elements))) {
      throw isNot("an array");
    }
    List<Member> all = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      all.add(new Member(place + '[' + i + ']', elements.get(i)));
    }
    return all;
  }

  String text() throws FormException {
    if (node instanceof JsonNode.Text(int _, String text)) {
      return text;
    }
    throw isNot("a string");
  }

  long number() throws FormException {
    if (node instanceof JsonNode.Whole(int _, long number)) {
      return number;
    }
    throw isNot("a whole number of 64 bits");
  }

  boolean yes() throws FormException {
    if (node instanceof JsonNode.Truth(int _, boolean yes)) {
      return yes;
    }
    throw isNot("true or false");
  }

  Optional<Member> find(String name) throws FormException {
    return Optional.ofNullable(members().get(name)).map(found -> below(name, found));
  }

  Member get(String name) throws FormException {
    Optional<Member> found = find(name);
    if (found.isEmpty()) {
      throw new FormException(name(name), "missing", "a member");
    }
    return found.get();
  }

  Member below(String name, JsonNode found) {
    return new Member(name(name), found);
  }

  private String name(String name) {
    return place.isEmpty() ? name : place + '.' + name;
  }

  FormException isNot(String expected) {
    return new FormException(place.isEmpty() ? "the file" : place, found(), expected);
  }

  private String found() {
    return switch (node) {
      case JsonNode.Members _ -> "an object";
      case JsonNode.Elements _ -> "an array";
      case JsonNode.Text(int _, String text) ->
          '"' + (text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text) + '"';
      case JsonNode.Whole(int _, long number) -> Long.toString(number);
      case JsonNode.Truth(int _, boolean yes) -> Boolean.toString(yes);
      case JsonNode.Other(int _, String text) -> text;
    };
  }
}
