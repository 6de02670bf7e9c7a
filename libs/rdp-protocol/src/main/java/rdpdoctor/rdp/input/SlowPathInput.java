package rdpdoctor.rdp.input;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_INPUT_PDU_DATA, [MS-RDPBCGR] 2.2.8.1.1.3.1: events of twelve bytes each. */
public final class SlowPathInput {

  private static final int INPUT_EVENT_SYNC = 0x0000;
  private static final int INPUT_EVENT_UNUSED = 0x0002;
  private static final int INPUT_EVENT_SCANCODE = 0x0004;
  private static final int INPUT_EVENT_UNICODE = 0x0005;
  private static final int INPUT_EVENT_MOUSE = 0x8001;
  private static final int INPUT_EVENT_MOUSEX = 0x8002;
  private static final int INPUT_EVENT_MOUSEREL = 0x8004;

  private static final int DATA_SIZE = 6;

  private SlowPathInput() {}

  /** What of these events the slow path has no form for is left out. */
  public static Bytes encode(List<InputEvent> events) {
    List<InputEvent> sent =
        events.stream().filter(event -> !(event instanceof InputEvent.QoeTimestamp)).toList();
    ByteWriter writer = new ByteWriter().u16le(sent.size()).zeros(2);
    sent.forEach(event -> encode(event, writer.u32le(0))); // eventTime
    return writer.toBytes();
  }

  private static void encode(InputEvent event, ByteWriter writer) {
    switch (event) {
      case InputEvent.ScanCode(int code, int flags) ->
          writer.u16le(INPUT_EVENT_SCANCODE).u16le(flags).u16le(code).zeros(2);
      case InputEvent.UnicodeKey(int code, int flags) ->
          writer.u16le(INPUT_EVENT_UNICODE).u16le(flags).u16le(code).zeros(2);
      case InputEvent.Mouse(int flags, int x, int y) ->
          writer.u16le(INPUT_EVENT_MOUSE).u16le(flags).u16le(x).u16le(y);
      case InputEvent.ExtendedMouse(int flags, int x, int y) ->
          writer.u16le(INPUT_EVENT_MOUSEX).u16le(flags).u16le(x).u16le(y);
      case InputEvent.RelativeMouse(int flags, int dx, int dy) ->
          writer.u16le(INPUT_EVENT_MOUSEREL).u16le(flags).u16le(dx).u16le(dy);
      case InputEvent.Synchronize(int flags) ->
          writer.u16le(INPUT_EVENT_SYNC).zeros(2).u32le(flags);
      case InputEvent.QoeTimestamp _ -> {}
    }
  }

  public static List<InputEvent> decode(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("slow-path input", content);
    int count = reader.u16le("numEvents");
    reader.skip("pad2Octets", 2);
    List<InputEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reader.skip("eventTime", 4);
      int type = reader.u16le("messageType");
      Bytes data = reader.bytes("slowPathInputData", DATA_SIZE);
      if (type != INPUT_EVENT_UNUSED) {
        events.add(decode(type, new ByteReader("slow-path input", data)));
      }
    }
    return List.copyOf(events);
  }

  private static InputEvent decode(int type, ByteReader reader) throws DecodeException {
    int flags = reader.u16le("flags");
    return switch (type) {
      case INPUT_EVENT_SCANCODE -> new InputEvent.ScanCode(reader.u16le("keyCode"), flags);
      case INPUT_EVENT_UNICODE -> new InputEvent.UnicodeKey(reader.u16le("unicodeCode"), flags);
      case INPUT_EVENT_MOUSE ->
          new InputEvent.Mouse(flags, reader.u16le("xPos"), reader.u16le("yPos"));
      case INPUT_EVENT_MOUSEX ->
          new InputEvent.ExtendedMouse(flags, reader.u16le("xPos"), reader.u16le("yPos"));
      case INPUT_EVENT_MOUSEREL ->
          new InputEvent.RelativeMouse(
              flags, (short) reader.u16le("xDelta"), (short) reader.u16le("yDelta"));
      // Padding stands where the other events have their flags.
      case INPUT_EVENT_SYNC -> new InputEvent.Synchronize((int) reader.u32le("toggleFlags"));
      default -> throw reader.wrong("messageType", "0x%04x".formatted(type), "a known type");
    };
  }
}
