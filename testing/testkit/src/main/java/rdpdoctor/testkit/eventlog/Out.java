package rdpdoctor.testkit.eventlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Little-endian bytes that grow at their end and may be patched before it. */
public final class Out {

  private final ByteBuffer bytes;

  public Out(int capacity) {
    bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes that something writes. */
  public static byte[] of(int size, Consumer<Out> writing) {
    Out out = new Out(size);
    writing.accept(out);
    return out.written();
  }

  public int position() {
    return bytes.position();
  }

  public Out skipTo(int position) {
    bytes.position(position);
    return this;
  }

  public Out u8(int value) {
    bytes.put((byte) value);
    return this;
  }

  public Out u16(int value) {
    bytes.putShort((short) value);
    return this;
  }

  public Out i32(int value) {
    bytes.putInt(value);
    return this;
  }

  public Out i64(long value) {
    bytes.putLong(value);
    return this;
  }

  public Out bytes(byte... value) {
    bytes.put(value);
    return this;
  }

  public Out buffer(ByteBuffer value) {
    bytes.put(value.duplicate());
    return this;
  }

  public Out utf16(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_16LE));
  }

  public Out patch16(int at, int value) {
    bytes.putShort(at, (short) value);
    return this;
  }

  public Out patch32(int at, int value) {
    bytes.putInt(at, value);
    return this;
  }

  public Out patch64(int at, long value) {
    bytes.putLong(at, value);
    return this;
  }

  /** Everything, whatever of it was written. */
  public ByteBuffer all() {
    return bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
  }

  private byte[] written() {
    byte[] written = new byte[bytes.position()];
    bytes.get(0, written);
    return written;
  }
}
