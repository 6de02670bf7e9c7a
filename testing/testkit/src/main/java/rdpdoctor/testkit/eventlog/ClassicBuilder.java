package rdpdoctor.testkit.eventlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a log of Windows Server 2003. */
public final class ClassicBuilder {

  public static final int HEADER = 48;
  private static final int SIGNATURE = 0x654C664C;
  private static final int FIXED = 56;
  private static final int END = 40;

  private final int size;
  private final List<byte[]> records = new ArrayList<>();
  private int begin = HEADER;
  private boolean dirty;

  /**
   * @param size bytes of the file, a multiple of 4
   */
  public ClassicBuilder(int size) {
    this.size = size;
  }

  /** The offset of the oldest record; the others go on behind the header when the file ends. */
  public ClassicBuilder beginningAt(int offset) {
    begin = offset;
    return this;
  }

  /** The header stays as it was when the log was empty. */
  public ClassicBuilder dirty() {
    dirty = true;
    return this;
  }

  /** A record with the event's whole identifier and one of the event types, such as 1: error. */
  public ClassicBuilder record(
      Instant time, String source, int event, int type, List<String> strings) {
    records.add(recordBytes(time, source, event, type, strings));
    return this;
  }

  private byte[] recordBytes(
      Instant time, String source, int event, int type, List<String> strings) {
    byte[] sid = Values.sidBytes(32, 544);
    return Out.of(
        65536,
        out -> {
          out.i32(0).i32(SIGNATURE).i32(records.size() + 1);
          out.i32((int) time.getEpochSecond()).i32((int) time.getEpochSecond() + 1);
          out.i32(event).u16(type).u16(strings.size()).u16(7).u16(0).i32(0);
          out.skipTo(FIXED).utf16(source).u16(0).utf16("OLD01").u16(0);
          align(out);
          out.patch32(40, sid.length).patch32(44, out.position()).bytes(sid);
          out.patch32(36, out.position());
          strings.forEach(text -> out.utf16(text).u16(0));
          out.patch32(48, 2).patch32(52, out.position()).u8(0xCA).u8(0xFE);
          align(out);
          out.patch32(0, out.position() + Integer.BYTES).i32(out.position() + Integer.BYTES);
        });
  }

  private static void align(Out out) {
    out.skipTo((out.position() + 3) / 4 * 4);
  }

  public ByteBuffer build() {
    ByteBuffer file = new Out(size).all();
    int at = begin;
    for (byte[] record : records) {
      at = put(file, at, record, FIXED);
    }
    int end = size - at < END ? HEADER : at;
    fill(file, at, end);
    byte[] endRecord = endRecord(end);
    file.put(end, endRecord, 0, END);
    byte[] header = header(dirty ? HEADER : begin, dirty ? HEADER : end);
    file.put(0, header, 0, HEADER);
    return file;
  }

  /** Puts it where it fits, its first bytes undivided, and returns where it ends. */
  private int put(ByteBuffer file, int at, byte[] record, int undivided) {
    int start = size - at < undivided ? HEADER : at;
    fill(file, at, start);
    int straight = Math.min(record.length, size - start);
    file.put(start, record, 0, straight);
    file.put(HEADER, record, straight, record.length - straight);
    return straight < record.length ? HEADER + record.length - straight : start + straight;
  }

  private void fill(ByteBuffer file, int from, int next) {
    for (int at = from; next < from && at < size; at += Integer.BYTES) {
      file.putInt(at, 0x27);
    }
  }

  private byte[] header(int oldest, int end) {
    return Out.of(
        HEADER,
        out -> {
          out.i32(HEADER).i32(SIGNATURE).i32(1).i32(1).i32(oldest).i32(end);
          out.i32(records.size() + 1).i32(1).i32(size).i32(dirty ? 1 : 0).i32(0).i32(HEADER);
        });
  }

  private byte[] endRecord(int end) {
    return Out.of(
        END,
        out -> {
          out.i32(END).i32(0x11111111).i32(0x22222222).i32(0x33333333).i32(0x44444444);
          out.i32(begin).i32(end).i32(records.size() + 1).i32(1).i32(END);
        });
  }
}
