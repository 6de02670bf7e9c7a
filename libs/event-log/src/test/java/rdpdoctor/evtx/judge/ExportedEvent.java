package rdpdoctor.evtx.judge;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import rdpdoctor.evtx.event.EventRecord;

/** An event as evtxexport writes it in XML, and as we read it. */
record ExportedEvent(
    long id,
    Instant created,
    String provider,
    int eventId,
    String computer,
    String userSid,
    List<String> values) {

  static ExportedEvent of(EventRecord record) {
    return new ExportedEvent(
        record.id(),
        record.created(),
        record.provider().name(),
        record.eventId(),
        record.computer(),
        record.userSid().orElse(""),
        record.fields().stream().map(field -> field.name() + "=" + field.text()).toList());
  }

  static List<ExportedEvent> all(String output) throws Exception {
    String events = output.substring(output.indexOf("<Event "));
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<all>" + events + "</all>")))
            .getDocumentElement();
    return elements(root.getElementsByTagName("Event")).map(ExportedEvent::of).toList();
  }

  private static ExportedEvent of(Element event) {
    return new ExportedEvent(
        Long.parseLong(first(event, "EventRecordID").getTextContent()),
        Instant.parse(first(event, "TimeCreated").getAttribute("SystemTime")),
        first(event, "Provider").getAttribute("Name"),
        Integer.parseInt(first(event, "EventID").getTextContent()),
        first(event, "Computer").getTextContent(),
        first(event, "Security").getAttribute("UserID"),
        values(event));
  }

  private static List<String> values(Element event) {
    List<String> values = new ArrayList<>();
    elements(event.getElementsByTagName("Data"))
        .forEach(data -> values.add(data.getAttribute("Name") + "=" + data.getTextContent()));
    elements(event.getElementsByTagName("Binary"))
        .forEach(binary -> values.add("Binary=" + binary.getTextContent()));
    elements(event.getElementsByTagName("EventXML"))
        .flatMap(xml -> elements(xml.getChildNodes()))
        .forEach(field -> values.add(field.getTagName() + "=" + field.getTextContent()));
    return values;
  }

  private static Element first(Element event, String name) {
    return (Element) event.getElementsByTagName(name).item(0);
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
