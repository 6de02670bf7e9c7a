package rdpdoctor.testkit.eventlog;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.testkit.eventlog.Xml.Element;

/** What a record holds, or a value of it. */
public sealed interface Document {

  /** A template with the values of one event. */
  record Instance(Element template, List<Value> values) implements Document {}

  /** An element that is not a template's, as in forwarded events. */
  record Inline(Element element) implements Document {}

  /** A value of an instance. */
  sealed interface Value {}

  /** Its bytes as they are. */
  record Plain(int type, List<Byte> bytes) implements Value {}

  /** Binary XML again. */
  record Nested(Document document) implements Value {}

  static Value plain(int type, byte... bytes) {
    List<Byte> boxed = new ArrayList<>();
    for (byte one : bytes) {
      boxed.add(one);
    }
    return new Plain(type, List.copyOf(boxed));
  }

  static Instance instance(Element template, Value... values) {
    return new Instance(template, List.of(values));
  }
}
