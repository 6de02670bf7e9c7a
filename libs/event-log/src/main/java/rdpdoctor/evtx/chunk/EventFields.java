package rdpdoctor.evtx.chunk;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.evtx.binxml.Instance;
import rdpdoctor.evtx.binxml.Node;
import rdpdoctor.evtx.binxml.Node.Attribute;
import rdpdoctor.evtx.binxml.Node.Element;
import rdpdoctor.evtx.binxml.Node.Substitution;
import rdpdoctor.evtx.binxml.Node.Text;
import rdpdoctor.evtx.binxml.Value;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.ValueType;

/** Collects an event's own data: the elements without children, in their order. */
final class EventFields {

  private static final int MOST = 10_000;

  private final List<EventField> fields = new ArrayList<>();

  private EventFields() {}

  /** All below {@code Event} but what every event has, and what was rendered for a reader. */
  static List<EventField> of(Instance event) throws CorruptLogException {
    EventFields collected = new EventFields();
    for (Node node : event.root().content()) {
      if (!(node instanceof Element element && isNoData(element.name()))) {
        collected.addChild(event, node);
      }
    }
    return collected.fields;
  }

  private static boolean isNoData(String element) {
    return element.equals("System") || element.equals("RenderingInfo");
  }

  private void addChild(Instance document, Node node) throws CorruptLogException {
    switch (node) {
      case Element element -> add(document, element);
      case Substitution substitution -> addNested(document, document.value(substitution));
      case Text _ -> {}
    }
  }

  private void addNested(Instance document, Value value) throws CorruptLogException {
    if (value.isBinaryXml() && value.size() > 0) {
      Instance nested = document.nested(value);
      add(nested, nested.root());
    }
  }

  private void add(Instance document, Element element) throws CorruptLogException {
    document.visit();
    addAttributes(document, element);
    if (hasChildren(document, element)) {
      for (Node node : element.content()) {
        addChild(document, node);
      }
    } else if (!isContainer(element.name())) {
      addLeaf(document, element);
    }
  }

  /** Those of UserData's elements, but for what they mean to XML. */
  private void addAttributes(Instance document, Element element) throws CorruptLogException {
    if (element.name().equals("Data") || isContainer(element.name())) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      String text = document.text(attribute.content());
      if (!attribute.name().startsWith("xmlns") && !text.isEmpty()) {
        String name = element.name() + "/@" + attribute.name();
        add(document, new EventField(name, ValueType.STRING, text));
      }
    }
  }

  private static boolean hasChildren(Instance document, Element element)
      throws CorruptLogException {
    for (Node node : element.content()) {
      boolean child =
          switch (node) {
            case Element _ -> true;
            case Substitution substitution -> document.value(substitution).isBinaryXml();
            case Text _ -> false;
          };
      if (child) {
        return true;
      }
    }
    return false;
  }

  /** Events without data may still have the element that would hold it. */
  private static boolean isContainer(String element) {
    return element.equals("EventData") || element.equals("UserData");
  }

  private void addLeaf(Instance document, Element element) throws CorruptLogException {
    List<Node> content = element.content();
    if (content.size() == 1 && content.getFirst() instanceof Substitution substitution) {
      addValue(document, element, substitution);
    } else {
      addText(document, element, ValueType.STRING, document.text(content));
    }
  }

  private void addValue(Instance document, Element element, Substitution substitution)
      throws CorruptLogException {
    Value value = document.value(substitution);
    if (value.isNull() && substitution.optional()) {
      return;
    }
    for (String text : document.texts(value)) {
      addText(document, element, value.itemType(), text);
    }
  }

  private void addText(Instance document, Element element, int type, String text)
      throws CorruptLogException {
    add(document, new EventField(name(document, element), type, text));
  }

  private void add(Instance document, EventField field) throws CorruptLogException {
    if (fields.size() == MOST) {
      throw document.damage("event: there are more than %d values".formatted(MOST));
    }
    fields.add(field);
  }

  /** {@code Data} goes by its attribute; every other element has a name of its own. */
  private static String name(Instance document, Element element) throws CorruptLogException {
    return element.name().equals("Data")
        ? document.text(element.attribute("Name"))
        : element.name();
  }
}
