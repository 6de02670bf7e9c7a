package rdpdoctor.testkit.eventlog;

import static rdpdoctor.testkit.eventlog.Xml.element;
import static rdpdoctor.testkit.eventlog.Xml.optional;
import static rdpdoctor.testkit.eventlog.Xml.text;
import static rdpdoctor.testkit.eventlog.Xml.value;

import java.time.Instant;
import java.util.List;
import rdpdoctor.testkit.eventlog.Document.Instance;
import rdpdoctor.testkit.eventlog.Document.Nested;
import rdpdoctor.testkit.eventlog.Document.Value;
import rdpdoctor.testkit.eventlog.Xml.Element;

/** Events in the shapes that Windows gives them. */
public final class Events {

  public static final String LOCAL_SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";
  public static final String GUID = "{5D896912-022D-40AA-A3A8-4FA5515C76D7}";
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
  private static final int DATA = 14;

  private Events() {}

  /** An event of a provider with a manifest; its data is a document of its own, as is usual. */
  public static Instance of(String provider, int eventId, long id, Instant created, Document data) {
    return Document.instance(
        event(provider(provider).with("Guid", text(GUID)), value(DATA, ValueType.BINARY_XML)),
        Values.u16(eventId),
        Values.nothing(),
        Values.u8(1),
        Values.u8(4),
        Values.u16(42),
        Values.u8(5),
        Values.i64(ValueType.HEX_INT64, 0x1000_0000_0000_0000L),
        Values.time(created),
        Values.i64(ValueType.UINT64, id),
        Values.u32(1234),
        Values.u32(5678),
        Values.string("Microsoft-Windows-TerminalServices-LocalSessionManager/Operational"),
        Values.string("win01.corp.example"),
        Values.sid(18),
        new Nested(data));
  }

  /** An event of a classic source in the System log: its strings have no names. */
  public static Instance classic(String source, int eventId, long id, String... strings) {
    return classic("System", source, eventId, id, NOON, List.of(strings));
  }

  public static Instance classic(
      String channel, String source, int eventId, long id, Instant created, List<String> strings) {
    Element data =
        element(
            "EventData",
            element("Data", value(DATA, ValueType.STRING | ValueType.ARRAY)),
            element("Binary", optional(DATA + 1, ValueType.BINARY)));
    return Document.instance(
        event(provider(source), data),
        Values.u16(eventId),
        Values.u16(0xC00A),
        Values.nothing(),
        Values.u8(2),
        Values.u16(0),
        Values.nothing(),
        Values.i64(ValueType.HEX_INT64, 0x80_0000_0000_0000L),
        Values.time(created),
        Values.i64(ValueType.UINT64, id),
        Values.nothing(),
        Values.nothing(),
        Values.string(channel),
        Values.string("win01"),
        Values.nothing(),
        Values.strings(strings.toArray(String[]::new)),
        Document.plain(ValueType.BINARY, (byte) 0xCA, (byte) 0xFE));
  }

  /** {@code UserData} as session events have it. */
  public static Document session(String user, int sessionId, String address) {
    Element template =
        element(
            "UserData",
            element(
                    "EventXML",
                    element("User", value(0, ValueType.STRING)),
                    element("SessionID", value(1, ValueType.UINT32)),
                    element("Address", value(2, ValueType.STRING)))
                .with("xmlns", text("Event_NS")));
    return Document.instance(
        template, Values.string(user), Values.u32(sessionId), Values.string(address));
  }

  /** {@code EventData} with one named field. */
  public static Document data(String name, Value value) {
    return Document.instance(
        element(
            "EventData", element("Data", optional(0, ValueType.STRING)).with("Name", text(name))),
        value);
  }

  private static Element provider(String name) {
    return element("Provider").with("Name", text(name));
  }

  private static Element event(Element provider, Xml data) {
    return element("Event", system(provider), data).with("xmlns", text(NAMESPACE));
  }

  private static Element system(Element provider) {
    return element(
        "System",
        provider,
        element("EventID", value(0, ValueType.UINT16))
            .with("Qualifiers", optional(1, ValueType.UINT16)),
        element("Version", optional(2, ValueType.UINT8)),
        element("Level", optional(3, ValueType.UINT8)),
        element("Task", optional(4, ValueType.UINT16)),
        element("Opcode", optional(5, ValueType.UINT8)),
        element("Keywords", optional(6, ValueType.HEX_INT64)),
        element("TimeCreated").with("SystemTime", optional(7, ValueType.FILE_TIME)),
        element("EventRecordID", optional(8, ValueType.UINT64)),
        element("Execution")
            .with("ProcessID", optional(9, ValueType.UINT32))
            .with("ThreadID", optional(10, ValueType.UINT32)),
        element("Channel", optional(11, ValueType.STRING)),
        element("Computer", optional(12, ValueType.STRING)),
        element("Security").with("UserID", optional(13, ValueType.SID)));
  }
}
