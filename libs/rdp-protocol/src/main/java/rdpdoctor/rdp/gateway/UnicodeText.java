package rdpdoctor.rdp.gateway;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** HTTP_UNICODE_STRING, [MS-TSGU] 2.2.10.22. */
final class UnicodeText {

  private UnicodeText() {}

  /** Some leave the terminator out, so it need not be there. */
  static String read(ByteReader reader, String field) throws DecodeException {
    int size = reader.u16le("length of " + field);
    if (size % 2 != 0) {
      throw reader.wrong("length of " + field, Integer.toString(size), "an even number");
    }
    Bytes bytes = reader.bytes(field, size);
    String text = new String(bytes.toArray(), StandardCharsets.UTF_16LE);
    return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
  }

  static ByteWriter write(ByteWriter writer, String text) {
    return writer.u16le(2 * text.length() + 2).unicode(text).u16le(0);
  }
}
