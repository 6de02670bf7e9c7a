package rdpdoctor.rdp.spnego;

import java.util.Optional;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Explicitly tagged fields of a SEQUENCE. */
final class Fields {

  private Fields() {}

  /** The content of an element with nothing behind it. */
  static ByteReader open(String structure, Bytes bytes, int tag) throws DecodeException {
    ByteReader outer = new ByteReader(structure, bytes);
    Bytes content = Ber.read(outer, structure, tag);
    outer.expectEnd();
    return new ByteReader(structure, content);
  }

  static Optional<Bytes> optional(ByteReader reader, String field, int number, int tag)
      throws DecodeException {
    if (!reader.hasRemaining() || reader.peek(field) != Ber.context(number)) {
      return Optional.empty();
    }
    ByteReader content = new ByteReader("SPNEGO", Ber.read(reader, field, Ber.context(number)));
    Bytes value = Ber.read(content, field, tag);
    content.expectEnd();
    return Optional.of(value);
  }
}
