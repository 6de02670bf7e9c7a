package rdpdoctor.rdp.input;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The events of TS_FP_INPUT_PDU, [MS-RDPBCGR] 2.2.8.1.2.2: each begins with a byte whose lowest
 * five bits are its flags and whose highest three are its code.
 */
public final class FastPathInput {

  /** Of one PDU; more than 15 are counted in a byte of their own. */
  public static final int MOST_EVENTS = 255;

  private static final int SCANCODE = 0;
  private static final int MOUSE = 1;
  private static final int MOUSEX = 2;
  private static final int SYNC = 3;
  private static final int UNICODE = 4;
  private static final int MOUSEREL = 5;
  private static final int QOE_TIMESTAMP = 6;

  private FastPathInput() {}

  /** One event behind the other, without their number. */
  public static Bytes encode(List<InputEvent> events) {
    ByteWriter writer = new ByteWriter();
    events.forEach(event -> encode(event, writer));
    return writer.toBytes();
  }

  private static void encode(InputEvent event, ByteWriter writer) {
    switch (event) {
      case InputEvent.ScanCode(int code, int flags) ->
          header(writer, SCANCODE, KeyboardFlags.toFastPath(flags)).u8(code);
      case InputEvent.UnicodeKey(int code, int flags) ->
          header(writer, UNICODE, KeyboardFlags.toFastPath(flags)).u16le(code);
      case InputEvent.Mouse(int flags, int x, int y) ->
          header(writer, MOUSE, 0).u16le(flags).u16le(x).u16le(y);
      case InputEvent.ExtendedMouse(int flags, int x, int y) ->
          header(writer, MOUSEX, 0).u16le(flags).u16le(x).u16le(y);
      case InputEvent.RelativeMouse(int flags, int dx, int dy) ->
          header(writer, MOUSEREL, 0).u16le(flags).u16le(dx).u16le(dy);
      case InputEvent.Synchronize(int flags) -> header(writer, SYNC, flags);
      case InputEvent.QoeTimestamp(long time) -> header(writer, QOE_TIMESTAMP, 0).u32le(time);
    }
  }

  private static ByteWriter header(ByteWriter writer, int code, int flags) {
    return writer.u8(code << 5 | flags);
  }

  /** As many events as the header of the PDU counts, and nothing behind them. */
  public static List<InputEvent> decode(int numberEvents, Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("fast-path input", content);
    int count = numberEvents == 0 ? reader.u8("numEvents") : numberEvents;
    List<InputEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(decode(reader));
    }
    reader.expectEnd();
    return List.copyOf(events);
  }

  private static InputEvent decode(ByteReader reader) throws DecodeException {
    int header = reader.u8("eventHeader");
    int flags = header & 0x1F;
    int code = header >>> 5;
    return switch (code) {
      case SCANCODE ->
          new InputEvent.ScanCode(reader.u8("keyCode"), KeyboardFlags.ofFastPath(flags));
      case UNICODE ->
          new InputEvent.UnicodeKey(reader.u16le("unicodeCode"), KeyboardFlags.ofFastPath(flags));
      case MOUSE ->
          new InputEvent.Mouse(
              reader.u16le("pointerFlags"), reader.u16le("xPos"), reader.u16le("yPos"));
      case MOUSEX ->
          new InputEvent.ExtendedMouse(
              reader.u16le("pointerFlags"), reader.u16le("xPos"), reader.u16le("yPos"));
      case MOUSEREL ->
          new InputEvent.RelativeMouse(
              reader.u16le("pointerFlags"),
              (short) reader.u16le("xDelta"),
              (short) reader.u16le("yDelta"));
      case SYNC -> new InputEvent.Synchronize(flags);
      case QOE_TIMESTAMP -> new InputEvent.QoeTimestamp(reader.u32le("timestamp"));
      default -> throw reader.wrong("eventCode", Integer.toString(code), "0 to 6");
    };
  }
}
