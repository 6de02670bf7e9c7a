package rdpdoctor.rdp.wire;

import java.nio.charset.StandardCharsets;

/**
 * Reads a structure in the order of its layout. Running out of bytes names the structure and the
 * field.
 */
public final class ByteReader {

  private final String structure;
  private final Bytes bytes;
  private int position;

  /** Reads these bytes as the structure of that name. */
  public ByteReader(String structure, Bytes bytes) {
    this.structure = structure;
    this.bytes = bytes;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return bytes.size() - position;
  }

  public boolean hasRemaining() {
    return remaining() > 0;
  }

  public int u8(String field) throws DecodeException {
    need(field, 1);
    return bytes.get(position++);
  }

  public int u16le(String field) throws DecodeException {
    need(field, 2);
    return next() | next() << 8;
  }

  public int u16be(String field) throws DecodeException {
    need(field, 2);
    return next() << 8 | next();
  }

  /** An unsigned 32-bit number as a signed {@code int}; for flags and codes. */
  public int i32le(String field) throws DecodeException {
    need(field, 4);
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  public long u32le(String field) throws DecodeException {
    return i32le(field) & 0xFFFFFFFFL;
  }

  public long u32be(String field) throws DecodeException {
    need(field, 4);
    return (next() << 24 | next() << 16 | next() << 8 | next()) & 0xFFFFFFFFL;
  }

  public long u64le(String field) throws DecodeException {
    return u32le(field) | u32le(field) << 32;
  }

  public Bytes bytes(String field, long count) throws DecodeException {
    need(field, count);
    Bytes slice = bytes.slice(position, position + (int) count);
    position += (int) count;
    return slice;
  }

  /** All bytes that remain. */
  public Bytes rest() {
    Bytes rest = bytes.from(position);
    position = bytes.size();
    return rest;
  }

  public String ascii(String field, int count) throws DecodeException {
    return new String(bytes(field, count).toArray(), StandardCharsets.US_ASCII);
  }

  public void skip(String field, long count) throws DecodeException {
    need(field, count);
    position += (int) count;
  }

  /** The next byte without consuming it. */
  public int peek(String field) throws DecodeException {
    need(field, 1);
    return bytes.get(position);
  }

  /** Reads one byte that the specification fixes. */
  public void expect(String field, int value) throws DecodeException {
    int actual = u8(field);
    if (actual != value) {
      throw wrong(field, "0x%02x".formatted(actual), "0x%02x".formatted(value));
    }
  }

  public void expectEnd() throws DecodeException {
    if (hasRemaining()) {
      throw new DecodeException(
          "%s: %d bytes follow the last field, expected none".formatted(structure, remaining()));
    }
  }

  /** A field that holds something else than it may. */
  public DecodeException wrong(String field, String actual, String expected) {
    return new DecodeException(
        "%s: %s is %s, expected %s".formatted(structure, field, actual, expected));
  }

  private int next() {
    return bytes.get(position++);
  }

  private void need(String field, long count) throws DecodeException {
    if (count < 0 || count > remaining()) {
      throw new DecodeException(
          "%s: %s needs %d bytes, %d remain".formatted(structure, field, count, remaining()));
    }
  }
}
