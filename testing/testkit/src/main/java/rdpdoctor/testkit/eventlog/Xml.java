package rdpdoctor.testkit.eventlog;

import java.util.ArrayList;
import java.util.List;

/** XML that is to be written in binary. */
public sealed interface Xml {

  record Element(String name, List<Attribute> attributes, List<Xml> content) implements Xml {

    public Element with(String attribute, Xml... value) {
      List<Attribute> more = new ArrayList<>(attributes);
      more.add(new Attribute(attribute, List.of(value)));
      return new Element(name, List.copyOf(more), content);
    }
  }

  record Attribute(String name, List<Xml> content) {}

  record Text(String text) implements Xml {}

  record Cdata(String text) implements Xml {}

  record CharacterReference(int code) implements Xml {}

  record Entity(String name) implements Xml {}

  record Instruction(String target, String text) implements Xml {}

  record Substitution(int index, int type, boolean optional) implements Xml {}

  /** Bytes that are no token of binary XML, or one that has no business there. */
  record Raw(List<Integer> bytes) implements Xml {}

  static Element element(String name, Xml... content) {
    return new Element(name, List.of(), List.of(content));
  }

  static Text text(String text) {
    return new Text(text);
  }

  static Substitution value(int index, int type) {
    return new Substitution(index, type, false);
  }

  static Substitution optional(int index, int type) {
    return new Substitution(index, type, true);
  }
}
