package rdpdoctor.rdp.credssp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Reads BER inside an array that is overwritten afterwards, so nothing of it is copied. */
final class SecretReader {

  /** A tag, and a length of at most four bytes behind its first one. */
  private static final int LONGEST_HEADER = 1 + 1 + 4;

  private final String structure;
  private final ByteBuffer content;

  private SecretReader(String structure, ByteBuffer content) {
    this.structure = structure;
    this.content = content;
  }

  static SecretReader of(String structure, byte[] bytes) {
    return new SecretReader(structure, ByteBuffer.wrap(bytes));
  }

  /** What is in the next element, which must have this tag. */
  SecretReader enter(String field, int tag) throws DecodeException {
    byte[] head = new byte[Math.min(LONGEST_HEADER, content.remaining())];
    content.get(content.position(), head);
    ByteReader reader = new ByteReader(structure, Bytes.of(head));
    Ber.expect(reader, field, tag);
    int length = Ber.readLength(reader, field);
    int start = content.position() + reader.position();
    if (length > content.limit() - start) {
      throw new DecodeException(
          "%s: %s needs %d bytes, %d remain"
              .formatted(structure, field, length, content.limit() - start));
    }
    content.position(start + length);
    return new SecretReader(structure, content.slice(start, length));
  }

  /** What is in the next element, behind an explicit tag. */
  SecretReader enterField(String field, int number, int tag) throws DecodeException {
    SecretReader outer = enter(field, Ber.context(number));
    SecretReader inner = outer.enter(field, tag);
    outer.expectEnd();
    return inner;
  }

  /** UTF-16LE, into an array of the caller's own. */
  char[] utf16(String field) throws DecodeException {
    if (content.remaining() % 2 != 0) {
      throw new DecodeException(
          "%s: %s is %d bytes long, expected an even number"
              .formatted(structure, field, content.remaining()));
    }
    char[] text = new char[content.remaining() / 2];
    content.order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(text);
    return text;
  }

  /** A number of one byte. */
  int number(String field) throws DecodeException {
    if (content.remaining() != 1) {
      throw new DecodeException(
          "%s: %s is %d bytes long, expected 1".formatted(structure, field, content.remaining()));
    }
    return content.get();
  }

  void expectEnd() throws DecodeException {
    if (content.hasRemaining()) {
      throw new DecodeException(
          "%s: %d bytes follow the last field, expected none"
              .formatted(structure, content.remaining()));
    }
  }
}
