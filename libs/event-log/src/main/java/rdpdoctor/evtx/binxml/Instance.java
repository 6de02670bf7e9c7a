package rdpdoctor.evtx.binxml;

import java.util.List;
import rdpdoctor.evtx.binxml.Node.Element;
import rdpdoctor.evtx.binxml.Node.Substitution;
import rdpdoctor.evtx.binxml.Node.Text;
import rdpdoctor.evtx.bytes.CorruptLogException;

/** A document: an element, perhaps a template's, and the values that it names by number. */
public final class Instance {

  private final ChunkXml xml;
  private final int offset;
  private final int depth;
  private final Element root;
  private final List<Value> values;

  Instance(ChunkXml xml, int offset, int depth, Element root, List<Value> values) {
    this.xml = xml;
    this.offset = offset;
    this.depth = depth;
    this.root = root;
    this.values = values;
  }

  public Element root() {
    return root;
  }

  /** The text of such content; elements and binary XML in it have none. */
  public String text(List<Node> content) throws CorruptLogException {
    String text = content.size() == 1 ? text(content.getFirst()) : joined(content);
    xml.spend(text.length());
    return text;
  }

  private String joined(List<Node> content) throws CorruptLogException {
    StringBuilder text = new StringBuilder();
    for (Node node : content) {
      text.append(text(node));
    }
    return text.toString();
  }

  private String text(Node node) throws CorruptLogException {
    return switch (node) {
      case Text literal -> literal.text();
      case Substitution substitution -> String.join(", ", texts(value(substitution)));
      case Element _ -> "";
    };
  }

  /** The text of a value, or of each item of an array. */
  public List<String> texts(Value value) throws CorruptLogException {
    if (value.isBinaryXml()) {
      return List.of();
    }
    xml.spend(value.size() + 1);
    return value.texts();
  }

  public Value value(Substitution substitution) throws CorruptLogException {
    if (substitution.index() >= values.size()) {
      throw damage(
          "substitution: number is %d, expected less than the %d values"
              .formatted(substitution.index(), values.size()));
    }
    return values.get(substitution.index());
  }

  /** The document that a value of this one is. */
  public Instance nested(Value value) throws CorruptLogException {
    return xml.nested(value, depth + 1);
  }

  /** What is wrong with the document as a whole. */
  public CorruptLogException damage(String message) {
    return xml.damage(offset, message);
  }

  /** Passes one more element, of which there may be too many. */
  public void visit() throws CorruptLogException {
    xml.spend(1);
  }
}
