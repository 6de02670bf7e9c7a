package rdpdoctor.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.testkit.eventlog.Events.NOON;
import static rdpdoctor.testkit.eventlog.Xml.element;
import static rdpdoctor.testkit.eventlog.Xml.text;
import static rdpdoctor.testkit.eventlog.Xml.value;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.ValueType;
import rdpdoctor.testkit.eventlog.Document;
import rdpdoctor.testkit.eventlog.Document.Inline;
import rdpdoctor.testkit.eventlog.Document.Nested;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;
import rdpdoctor.testkit.eventlog.Values;
import rdpdoctor.testkit.eventlog.Xml;
import rdpdoctor.testkit.eventlog.Xml.Element;

class BinaryXmlTest {

  private static ByteBuffer file(Document event) {
    return new EvtxBuilder().chunk(chunk -> chunk.record(1, NOON, event)).build();
  }

  private static ByteBuffer fileWith(Document data) {
    return file(Events.of("P", 1, 1, NOON, data));
  }

  private static List<String> fields(Document data) throws Exception {
    return Reading.sound(fileWith(data)).getFirst().fields().stream()
        .map(field -> field.name() + "=" + field.text())
        .toList();
  }

  private static String shown(int type, byte... bytes) throws Exception {
    Document data = Events.data("v", Document.plain(type, bytes));
    return String.join("|", fields(data)).replace("v=", "");
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  @Test
  void each_type_has_its_text() throws Exception {
    assertEquals("né", shown(ValueType.STRING, hex("6e00 e900 0000 7800")));
    assertEquals("né", shown(ValueType.ANSI_STRING, hex("6ee900")));
    assertEquals("-2", shown(ValueType.INT8, hex("fe")));
    assertEquals("254", shown(ValueType.UINT8, hex("fe")));
    assertEquals("-2", shown(ValueType.INT16, hex("feff")));
    assertEquals("65534", shown(ValueType.UINT16, hex("feff")));
    assertEquals("-2147188641", shown(ValueType.INT32, hex("5f800480")));
    assertEquals("4294967294", shown(ValueType.UINT32, hex("feffffff")));
    assertEquals("-2", shown(ValueType.INT64, hex("feffffffffffffff")));
    assertEquals("18446744073709551614", shown(ValueType.UINT64, hex("feffffffffffffff")));
    assertEquals("1.5", shown(ValueType.REAL32, hex("0000c03f")));
    assertEquals("-0.25", shown(ValueType.REAL64, hex("000000000000d0bf")));
    assertEquals("true", shown(ValueType.BOOL, hex("01000000")));
    assertEquals("false", shown(ValueType.BOOL, hex("00")));
    assertEquals("0F0102", shown(ValueType.BINARY, hex("0f0102")));
    assertEquals(
        "{33221100-5544-7766-8899-AABBCCDDEEFF}",
        shown(ValueType.GUID, hex("00112233445566778899aabbccddeeff")));
    assertEquals("0x1f4", shown(ValueType.SIZE_T, hex("f4010000")));
    assertEquals("2026-11-22T12:00:00Z", shown(ValueType.FILE_TIME, hex("00a0f6ff787add01")));
    assertEquals(
        "2026-11-22T12:30:05.007Z",
        shown(ValueType.SYSTEM_TIME, hex("ea07 0b00 0000 1600 0c00 1e00 0500 0700")));
    assertEquals("S-1-5-32-544", shown(ValueType.SID, Values.sidBytes(32, 544)));
    assertEquals("0xc000006d", shown(ValueType.HEX_INT32, hex("6d0000c0")));
    assertEquals("0x3e7", shown(ValueType.HEX_INT64, hex("e703000000000000")));
    assertEquals("CAFE", shown(0x23, hex("cafe")));
    assertEquals("", shown(ValueType.UINT32));
  }

  @Test
  void an_array_is_as_many_fields() throws Exception {
    int array = ValueType.ARRAY;
    assertEquals("1|2|258", shown(array | ValueType.UINT16, hex("0100 0200 0201")));
    assertEquals("a||b", shown(array | ValueType.STRING, hex("6100 0000 0000 6200 0000")));
    assertEquals("a|b", shown(array | ValueType.ANSI_STRING, hex("6100 62")));
    assertEquals("0xff|0x1", shown(array | ValueType.HEX_INT32, hex("ff000000 01000000")));
    assertEquals("CAFE", shown(array | ValueType.SID, hex("cafe")));
    assertEquals("", shown(array | ValueType.STRING));
    EventField item =
        Reading.sound(fileWith(Events.data("v", Values.strings("x"))))
            .getFirst()
            .fields()
            .getFirst();
    assertEquals(ValueType.STRING, item.type());
  }

  @Test
  void a_value_of_the_wrong_size_is_damage() throws Exception {
    Reading reading =
        Reading.of(fileWith(Events.data("v", Document.plain(ValueType.UINT32, hex("0102")))));
    assertEquals(List.of(), reading.records());
    assertTrue(
        reading.clauses().getFirst().endsWith("value: size is 2, expected 4 for type 0x08"),
        () -> reading.clauses().toString());
  }

  @Test
  void text_comes_from_values_references_and_sections() throws Exception {
    Element data =
        element(
            "EventData",
            new Xml.Instruction("target", "passed over"),
            element(
                "Data",
                text("a "),
                new Xml.Entity("lt"),
                new Xml.Entity("gt"),
                new Xml.Entity("amp"),
                new Xml.Entity("quot"),
                new Xml.Entity("apos"),
                new Xml.Entity("nbsp"),
                new Xml.CharacterReference('!'),
                new Xml.Cdata(" <b> "),
                value(0, ValueType.STRING)),
            element("Empty"));
    assertEquals(
        List.of("=a <>&\"'&nbsp;! <b> last", "Empty="),
        fields(Document.instance(data, Values.string("last"))));
  }

  @Test
  void attributes_of_user_data_are_fields_but_not_its_namespaces() throws Exception {
    Element data =
        element(
            "UserData",
            element("Chain", element("Result", text("untrusted")).with("value", text("800B0109")))
                .with("xmlns:x", text("urn:x")));
    assertEquals(
        List.of("Result/@value=800B0109", "Result=untrusted"), fields(Document.instance(data)));
  }

  @Test
  void a_forwarded_event_is_no_template_and_its_rendering_no_data() throws Exception {
    Element event =
        element(
            "Event",
            element(
                "System",
                element("Provider").with("Name", text("TermDD")),
                element("EventID", text("50")).with("Qualifiers", text("49162")),
                element("TimeCreated").with("SystemTime", text("2026-11-22T12:00:00.5Z")),
                element("EventRecordID", text("77")),
                element("Keywords", text("0x80000000000000"))),
            element("EventData", element("Data", text("\\Device\\Termdd"))),
            element("RenderingInfo", element("Message", text("The RDP protocol component ..."))));
    EventRecord read = Reading.sound(file(new Inline(event))).getFirst();
    assertEquals("TermDD", read.provider().name());
    assertEquals(50, read.eventId());
    assertEquals(77, read.id());
    assertEquals(Instant.parse("2026-11-22T12:00:00.5Z"), read.created());
    assertEquals(List.of(new EventField("", ValueType.STRING, "\\Device\\Termdd")), read.fields());
  }

  @Test
  void what_is_no_event_is_damage() throws Exception {
    assertClause("record: root element is Evil, expected Event", new Inline(element("Evil")));
    assertClause(
        "Event: System is missing, expected it", new Inline(element("Event", element("Data"))));
    assertClause("System: EventID is missing, expected it", system());
    assertClause(
        "System: EventID is \"50a\", expected a number", system(element("EventID", text("50a"))));
    assertClause(
        "System: TimeCreated/@SystemTime is \"noon\", expected a time",
        system(
            element("EventID", text("50")),
            element("TimeCreated").with("SystemTime", text("noon"))));
    assertClause(
        "substitution: number is 1, expected less than the 1 values",
        Document.instance(
            element("Event", element("System", element("EventID", value(1, ValueType.UINT16)))),
            Values.u16(1)));
    assertClause(
        "binary XML: token is 0x0f, expected content",
        new Inline(element("Event", new Xml.Raw(List.of(0x0F)))));
  }

  private static Document system(Xml... children) {
    return new Inline(element("Event", new Element("System", List.of(), List.of(children))));
  }

  private static void assertClause(String clause, Document event) throws Exception {
    Reading reading = Reading.of(file(event));
    assertEquals(List.of(), reading.records());
    assertTrue(
        reading.clauses().size() == 1 && reading.clauses().getFirst().endsWith(clause),
        () -> reading.clauses().toString());
  }

  @Test
  void elements_and_values_are_nested_only_so_deep() throws Exception {
    Element deep = element("a");
    for (int i = 0; i < 64; i++) {
      deep = element("a", deep);
    }
    assertClause("element: nested in 64 others, expected fewer", new Inline(deep));
    Document nested = new Inline(element("Data", text("bottom")));
    for (int i = 0; i < 20; i++) {
      nested =
          Document.instance(
              element("Level" + i, value(0, ValueType.BINARY_XML)), new Nested(nested));
    }
    assertClause(
        "value: nested in 16 documents, expected fewer", Events.of("P", 1, 1, NOON, nested));
  }

  /** One value named 2,000 times; 14 templates in each other, each naming the next 8 times. */
  @Test
  void what_a_chunk_expands_to_is_bounded() throws Exception {
    Xml[] same = new Xml[2000];
    Arrays.fill(same, element("Data", value(0, ValueType.STRING)));
    Document data =
        Document.instance(
            new Element("EventData", List.of(), List.of(same)), Values.string("x".repeat(10_000)));
    assertClause(
        "chunk: its binary XML expands to more than 2097152 tokens and characters",
        Events.of("P", 1, 1, NOON, data));
    Document doubled = new Inline(element("EventData"));
    for (int i = 0; i < 14; i++) {
      List<Xml> often = new ArrayList<>();
      for (int j = 0; j < 8; j++) {
        often.add(value(0, ValueType.BINARY_XML));
      }
      doubled = Document.instance(new Element("L" + i, List.of(), often), new Nested(doubled));
    }
    assertClause(
        "chunk: its binary XML expands to more than 2097152 tokens and characters",
        Events.of("P", 1, 1, NOON, doubled));
  }

  @Test
  void an_event_has_only_so_many_values() throws Exception {
    Document data =
        Events.data("v", Document.plain(ValueType.ARRAY | ValueType.UINT8, new byte[10_001]));
    assertClause("event: there are more than 10000 values", Events.of("P", 1, 1, NOON, data));
  }

  @Test
  void more_values_than_bytes_are_damage() throws Exception {
    ByteBuffer file = file(Events.classic("TermDD", 50, 1, "x"));
    file.putInt(numberOfValues(file, 16), -1);
    EvtxBuilder.seal(file);
    Reading reading = Reading.of(file);
    assertTrue(
        reading.clauses().getFirst().contains("template instance: descriptors of the values is"),
        () -> reading.clauses().toString());
  }

  /** Where the number of values stands, which the descriptor of the event's identifier follows. */
  private static int numberOfValues(ByteBuffer file, int values) {
    int at = EvtxBuilder.HEADER + 512;
    while (file.getInt(at) != values || file.getInt(at + 4) != 0x0006_0002) {
      at++;
    }
    return at;
  }
}
