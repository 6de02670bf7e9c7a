package rdpdoctor.rdp.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a structure in the order of its layout. */
public final class ByteWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public ByteWriter u8(int value) {
    out.write(value);
    return this;
  }

  public ByteWriter u16le(int value) {
    return u8(value).u8(value >>> 8);
  }

  public ByteWriter u16be(int value) {
    return u8(value >>> 8).u8(value);
  }

  public ByteWriter u32le(long value) {
    return u16le((int) value).u16le((int) (value >>> 16));
  }

  public ByteWriter u32be(long value) {
    return u16be((int) (value >>> 16)).u16be((int) value);
  }

  public ByteWriter u64le(long value) {
    return u32le(value).u32le(value >>> 32);
  }

  public ByteWriter bytes(Bytes bytes) {
    out.writeBytes(bytes.toArray());
    return this;
  }

  public ByteWriter zeros(int count) {
    out.writeBytes(new byte[count]);
    return this;
  }

  public ByteWriter ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** UTF-16LE without a terminator. */
  public ByteWriter unicode(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    return this;
  }

  public int size() {
    return out.size();
  }

  public Bytes toBytes() {
    return Bytes.of(out.toByteArray());
  }
}
