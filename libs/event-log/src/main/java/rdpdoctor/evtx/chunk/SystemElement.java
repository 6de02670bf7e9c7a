package rdpdoctor.evtx.chunk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.evtx.binxml.Instance;
import rdpdoctor.evtx.binxml.Node;
import rdpdoctor.evtx.binxml.Node.Element;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.EventRecord.Execution;
import rdpdoctor.evtx.event.Provider;

/** What every event says of itself: the children of {@code Event/System}. */
record SystemElement(Instance event, Element system) {

  private static final int HEX = 16;
  private static final int DECIMAL = 10;

  /**
   * @throws CorruptLogException if the document is no event
   */
  static SystemElement of(Instance event) throws CorruptLogException {
    Element root = event.root();
    if (!root.name().equals("Event")) {
      throw event.damage("record: root element is %s, expected Event".formatted(root.name()));
    }
    Optional<Element> system = root.child("System");
    if (system.isEmpty()) {
      throw event.damage("Event: System is missing, expected it");
    }
    return new SystemElement(event, system.get());
  }

  int eventId() throws CorruptLogException {
    String text = content("EventID");
    if (text.isEmpty()) {
      throw event.damage("System: EventID is missing, expected it");
    }
    return (int) number("EventID", text);
  }

  String providerName() throws CorruptLogException {
    return attribute("Provider", "Name");
  }

  Provider provider() throws CorruptLogException {
    return new Provider(
        providerName(),
        present(attribute("Provider", "Guid")),
        present(attribute("Provider", "EventSourceName")));
  }

  OptionalInt qualifiers() throws CorruptLogException {
    String text = attribute("EventID", "Qualifiers");
    return text.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) number("EventID/@Qualifiers", text));
  }

  /** Not the frame's: in an exported log frames are counted from 1, and this is as it was. */
  OptionalLong recordId() throws CorruptLogException {
    String text = content("EventRecordID");
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number("EventRecordID", text));
  }

  Optional<Instant> created() throws CorruptLogException {
    String text = attribute("TimeCreated", "SystemTime");
    try {
      return present(text).map(Instant::parse);
    } catch (DateTimeParseException _) {
      throw notA("TimeCreated/@SystemTime", text, "a time");
    }
  }

  Optional<Execution> execution() throws CorruptLogException {
    String process = attribute("Execution", "ProcessID");
    String thread = attribute("Execution", "ThreadID");
    return process.isEmpty() && thread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Execution(
                (int) number("Execution/@ProcessID", process),
                (int) number("Execution/@ThreadID", thread)));
  }

  Optional<String> userSid() throws CorruptLogException {
    return present(attribute("Security", "UserID"));
  }

  /** The number in an element; 0 where there is none. */
  long number(String element) throws CorruptLogException {
    return number(element, content(element));
  }

  String content(String element) throws CorruptLogException {
    return text(system.child(element).map(Element::content).orElse(List.of()));
  }

  private String attribute(String element, String attribute) throws CorruptLogException {
    return text(system.child(element).map(e -> e.attribute(attribute)).orElse(List.of()));
  }

  private String text(List<Node> content) throws CorruptLogException {
    return event.text(content);
  }

  private long number(String field, String text) throws CorruptLogException {
    try {
      if (text.isEmpty()) {
        return 0;
      }
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text, 2, text.length(), HEX)
          : Long.parseUnsignedLong(text, DECIMAL);
    } catch (NumberFormatException _) {
      throw notA(field, text, "a number");
    }
  }

  private CorruptLogException notA(String field, String text, String expected) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return event.damage("System: %s is \"%s\", expected %s".formatted(field, shown, expected));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
