package rdpdoctor.testkit.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.testkit.eventlog.Document.Inline;
import rdpdoctor.testkit.eventlog.Document.Instance;
import rdpdoctor.testkit.eventlog.Document.Nested;
import rdpdoctor.testkit.eventlog.Document.Plain;
import rdpdoctor.testkit.eventlog.Xml.Attribute;
import rdpdoctor.testkit.eventlog.Xml.Element;

/** Writes binary XML into one chunk: a name or a template in full where it is used first. */
final class BinaryXml {

  private static final int GUID_SIZE = 16;

  private final Out out;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Element, Integer> templates = new HashMap<>();

  BinaryXml(Out out) {
    this.out = out;
  }

  void document(Document document) {
    fragmentHeader();
    switch (document) {
      case Inline inline -> element(inline.element(), false);
      case Instance instance -> instance(instance);
    }
    out.u8(0);
  }

  private void fragmentHeader() {
    out.u8(0x0F).u8(1).u8(1).u8(0);
  }

  private void instance(Instance instance) {
    out.u8(0x0C).u8(1);
    Integer known = templates.get(instance.template());
    out.i32(known == null ? templates.size() + 1 : 1);
    if (known == null) {
      template(instance.template());
    } else {
      out.i32(known);
    }
    values(instance.values());
  }

  private void template(Element root) {
    int begin = out.position() + Integer.BYTES;
    templates.put(root, begin);
    out.i32(begin).i32(0).bytes(new byte[GUID_SIZE]).i32(0);
    int content = out.position();
    fragmentHeader();
    element(root, true);
    out.u8(0);
    out.patch32(content - Integer.BYTES, out.position() - content);
  }

  private void values(List<Document.Value> values) {
    out.i32(values.size());
    int descriptors = out.position();
    out.skipTo(descriptors + values.size() * Integer.BYTES);
    for (int i = 0; i < values.size(); i++) {
      int begin = out.position();
      int type = value(values.get(i));
      int descriptor = descriptors + i * Integer.BYTES;
      out.patch16(descriptor, out.position() - begin).patch16(descriptor + 2, type);
    }
  }

  private int value(Document.Value value) {
    return switch (value) {
      case Plain plain -> {
        plain.bytes().forEach(out::u8);
        yield plain.type();
      }
      case Nested nested -> {
        document(nested.document());
        yield ValueType.BINARY_XML;
      }
    };
  }

  private void element(Element element, boolean dependencies) {
    out.u8(element.attributes().isEmpty() ? 0x01 : 0x41);
    if (dependencies) {
      out.u16(0xFFFF);
    }
    int size = out.position();
    out.i32(0);
    name(element.name());
    if (!element.attributes().isEmpty()) {
      attributes(element.attributes());
    }
    if (element.content().isEmpty()) {
      out.u8(0x03);
    } else {
      out.u8(0x02);
      element.content().forEach(child -> node(child, dependencies));
      out.u8(0x04);
    }
    out.patch32(size, out.position() - size - Integer.BYTES);
  }

  private void attributes(List<Attribute> attributes) {
    int size = out.position();
    out.i32(0);
    for (Attribute attribute : attributes) {
      out.u8(attribute.equals(attributes.getLast()) ? 0x06 : 0x46);
      name(attribute.name());
      attribute.content().forEach(node -> node(node, true));
    }
    out.patch32(size, out.position() - size - Integer.BYTES);
  }

  private void node(Xml node, boolean dependencies) {
    switch (node) {
      case Element element -> element(element, dependencies);
      case Xml.Text text ->
          out.u8(0x05).u8(ValueType.STRING).u16(text.text().length()).utf16(text.text());
      case Xml.Cdata cdata -> out.u8(0x07).u16(cdata.text().length()).utf16(cdata.text());
      case Xml.CharacterReference character -> out.u8(0x08).u16(character.code());
      case Xml.Entity entity -> {
        out.u8(0x09);
        name(entity.name());
      }
      case Xml.Instruction instruction -> {
        out.u8(0x0A);
        name(instruction.target());
        out.u8(0x0B).u16(instruction.text().length()).utf16(instruction.text());
      }
      case Xml.Substitution value ->
          out.u8(value.optional() ? 0x0E : 0x0D).u16(value.index()).u8(value.type());
      case Xml.Raw raw -> raw.bytes().forEach(out::u8);
    }
  }

  private void name(String name) {
    Integer known = names.get(name);
    if (known != null) {
      out.i32(known);
      return;
    }
    int begin = out.position() + Integer.BYTES;
    names.put(name, begin);
    out.i32(begin).i32(0).u16(hash(name)).u16(name.length()).utf16(name).u16(0);
  }

  private static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 65599 + name.charAt(i);
    }
    return hash & 0xFFFF;
  }
}
