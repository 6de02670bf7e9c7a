package rdpdoctor.rdp.compression;

import java.util.Arrays;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The bytes that were decompressed last, from which a copy is made. */
final class History {

  private final String structure;
  private final byte[] buffer;
  private int position;

  History(String structure, int size) {
    this.structure = structure;
    this.buffer = new byte[size];
  }

  int position() {
    return position;
  }

  void flush() {
    Arrays.fill(buffer, (byte) 0);
    position = 0;
  }

  /** Goes on at the front; what stands there can be copied until it is overwritten. */
  void rewind() {
    position = 0;
  }

  /** Moves the last {@code kept} bytes to the front and goes on behind them. */
  void slide(int kept) throws DecodeException {
    if (position < kept) {
      throw wrong("history", position + " bytes", "at least " + kept);
    }
    System.arraycopy(buffer, position - kept, buffer, 0, kept);
    Arrays.fill(buffer, kept, buffer.length, (byte) 0);
    position = kept;
  }

  void append(int value) throws DecodeException {
    need(1);
    buffer[position++] = (byte) value;
  }

  void append(Bytes bytes) throws DecodeException {
    need(bytes.size());
    System.arraycopy(bytes.toArray(), 0, buffer, position, bytes.size());
    position += bytes.size();
  }

  /** Repeats what was appended {@code distance} bytes ago; the copy may run into itself. */
  void copy(int distance, int length) throws DecodeException {
    if (distance < 1 || distance >= buffer.length) {
      throw wrong("copy-offset", Integer.toString(distance), "1 to " + (buffer.length - 1));
    }
    need(length);
    int from = Math.floorMod(position - distance, buffer.length);
    for (int i = 0; i < length; i++) {
      buffer[position++] = buffer[from];
      from = from + 1 == buffer.length ? 0 : from + 1;
    }
  }

  /** Repeats what stands at an offset from the front. */
  void copyFrom(long start, int length) throws DecodeException {
    if (start + length > buffer.length) {
      throw wrong("match", "at " + start, "at most " + (buffer.length - length));
    }
    need(length);
    for (int i = 0; i < length; i++) {
      buffer[position++] = buffer[(int) start + i];
    }
  }

  /** What was appended since the position. */
  Bytes since(int start) {
    return Bytes.copyOf(buffer, start, position - start);
  }

  private void need(int length) throws DecodeException {
    int room = buffer.length - position;
    if (length > room) {
      throw wrong("decompressed length", Integer.toString(length), "at most " + room + " more");
    }
  }

  private DecodeException wrong(String field, String actual, String expected) {
    return new DecodeException(
        "%s: %s is %s, expected %s".formatted(structure, field, actual, expected));
  }
}
