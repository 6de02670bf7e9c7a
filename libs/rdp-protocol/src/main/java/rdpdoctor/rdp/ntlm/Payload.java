package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Fields of [MS-NLMP] that stand behind the fixed part: length, room and offset lead to them. */
final class Payload {

  private Payload() {}

  static ByteWriter fields(ByteWriter writer, int size, int offset) {
    return writer.u16le(size).u16le(size).u32le(offset);
  }

  static Bytes read(ByteReader reader, String field, Bytes message) throws DecodeException {
    int length = reader.u16le(field + "Len");
    reader.skip(field + "MaxLen", 2);
    long offset = reader.u32le(field + "BufferOffset");
    if (length == 0) {
      return Bytes.empty();
    }
    if (offset + length > message.size()) {
      throw reader.wrong(
          field, "at %d with %d bytes".formatted(offset, length), "inside " + message.size());
    }
    return message.slice((int) offset, (int) offset + length);
  }

  static String text(Bytes bytes, int flags) {
    boolean unicode = (flags & NegotiateFlags.UNICODE) != 0;
    return new String(
        bytes.toArray(), unicode ? StandardCharsets.UTF_16LE : StandardCharsets.US_ASCII);
  }
}
