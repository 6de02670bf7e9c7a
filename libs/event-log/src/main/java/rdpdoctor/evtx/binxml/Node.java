package rdpdoctor.evtx.binxml;

import java.util.List;
import java.util.Optional;

/** What an element or an attribute may contain. */
public sealed interface Node {

  /** An element with what stands in its start tag and between its tags. */
  record Element(String name, List<Attribute> attributes, List<Node> content) implements Node {

    /** The first child of this name. */
    public Optional<Element> child(String wanted) {
      for (Node node : content) {
        if (node instanceof Element element && element.name.equals(wanted)) {
          return Optional.of(element);
        }
      }
      return Optional.empty();
    }

    /** What stands in quotes; nothing where there is no such attribute. */
    public List<Node> attribute(String wanted) {
      for (Attribute attribute : attributes) {
        if (attribute.name.equals(wanted)) {
          return attribute.content;
        }
      }
      return List.of();
    }
  }

  /** A name and what stands in quotes. */
  record Attribute(String name, List<Node> content) {}

  /** Text that is the same in every event of a template. */
  record Text(String text) implements Node {}

  /**
   * The place of a value.
   *
   * @param index the value's number, from 0
   * @param optional a null value removes the element that it stands in
   */
  record Substitution(int index, boolean optional) implements Node {}
}
