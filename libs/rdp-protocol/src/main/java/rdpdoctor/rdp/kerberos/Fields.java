package rdpdoctor.rdp.kerberos;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The explicitly tagged fields of a SEQUENCE, read in their order. */
final class Fields {

  private static final int GENERAL_STRING = 0x1B;
  private static final int GENERALIZED_TIME = 0x18;
  private static final int APPLICATION = 0x60;

  /** KerberosTime has no fraction and no other zone, RFC 4120 section 5.2.3. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'");

  private final String structure;
  private final ByteReader reader;

  private Fields(String structure, ByteReader reader) {
    this.structure = structure;
    this.reader = reader;
  }

  /** Of a whole message, {@code [APPLICATION number] SEQUENCE}. */
  static Fields ofMessage(String structure, Bytes message, int number) throws DecodeException {
    return ofSequence(structure, whole(structure, message, APPLICATION | number));
  }

  static Fields ofSequence(String structure, Bytes element) throws DecodeException {
    return new Fields(
        structure, new ByteReader(structure, whole(structure, element, Ber.SEQUENCE)));
  }

  /** The elements of a SEQUENCE OF SEQUENCE. */
  static List<Fields> ofEach(String structure, Bytes element) throws DecodeException {
    ByteReader list = new ByteReader(structure, whole(structure, element, Ber.SEQUENCE));
    List<Fields> each = new ArrayList<>();
    while (list.hasRemaining()) {
      Bytes content = Ber.read(list, "element", Ber.SEQUENCE);
      each.add(new Fields(structure, new ByteReader(structure, content)));
    }
    return each;
  }

  /** The element within the tag {@code [number]}, if that comes next. */
  Optional<Bytes> optional(String field, int number) throws DecodeException {
    if (!reader.hasRemaining() || reader.peek(field) != Ber.context(number)) {
      return Optional.empty();
    }
    return Optional.of(Ber.read(reader, field, Ber.context(number)));
  }

  Bytes required(String field, int number) throws DecodeException {
    return Ber.read(reader, field, Ber.context(number));
  }

  void end() throws DecodeException {
    reader.expectEnd();
  }

  int integer(String field, int number) throws DecodeException {
    ByteReader value = inner(required(field, number));
    int integer = Ber.readInt(value, field, Ber.INTEGER);
    value.expectEnd();
    return integer;
  }

  List<Integer> integers(String field, int number) throws DecodeException {
    ByteReader list = inner(whole(structure, required(field, number), Ber.SEQUENCE));
    List<Integer> integers = new ArrayList<>();
    while (list.hasRemaining()) {
      // Windows' own etypes are negative.
      integers.add((int) signed(Ber.read(list, field, Ber.INTEGER)));
    }
    return integers;
  }

  /** An Int32, which may be negative. */
  int signedInteger(String field, int number) throws DecodeException {
    return (int) signed(whole(structure, required(field, number), Ber.INTEGER));
  }

  void fixed(String field, int number, int expected) throws DecodeException {
    int actual = integer(field, number);
    if (actual != expected) {
      throw reader.wrong(field, Integer.toString(actual), Integer.toString(expected));
    }
  }

  Bytes octets(String field, int number) throws DecodeException {
    return whole(structure, required(field, number), Ber.OCTET_STRING);
  }

  Optional<Bytes> optionalOctets(String field, int number) throws DecodeException {
    Optional<Bytes> element = optional(field, number);
    return element.isEmpty()
        ? Optional.empty()
        : Optional.of(whole(structure, element.get(), Ber.OCTET_STRING));
  }

  String text(String field, int number) throws DecodeException {
    return string(required(field, number));
  }

  Optional<String> optionalText(String field, int number) throws DecodeException {
    Optional<Bytes> element = optional(field, number);
    return element.isEmpty() ? Optional.empty() : Optional.of(string(element.get()));
  }

  Instant time(String field, int number) throws DecodeException {
    String text =
        new String(
            whole(structure, required(field, number), GENERALIZED_TIME).toArray(),
            StandardCharsets.US_ASCII);
    try {
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw reader.wrong(field, '"' + text + '"', "a KerberosTime");
    }
  }

  /** Microsoft sends names in UTF-8 where RFC 4120 section 5.2.1 has ASCII. */
  private String string(Bytes element) throws DecodeException {
    return new String(whole(structure, element, GENERAL_STRING).toArray(), StandardCharsets.UTF_8);
  }

  private long signed(Bytes content) throws DecodeException {
    if (content.isEmpty() || content.size() > 4) {
      throw reader.wrong("Int32", content.size() + " bytes long", "1 to 4 bytes");
    }
    long value = (byte) content.get(0);
    for (int i = 1; i < content.size(); i++) {
      value = value << 8 | content.get(i);
    }
    return value;
  }

  private ByteReader inner(Bytes bytes) {
    return new ByteReader(structure, bytes);
  }

  private static Bytes whole(String structure, Bytes element, int tag) throws DecodeException {
    ByteReader outer = new ByteReader(structure, element);
    Bytes content = Ber.read(outer, structure, tag);
    outer.expectEnd();
    return content;
  }
}
