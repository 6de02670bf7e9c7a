package rdpdoctor.network.gateway;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import rdpdoctor.network.link.Framing;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** How heads and bodies of HTTP are cut out of the stream. */
final class HttpFraming {

  /** IIS takes heads of 16 KiB; a server that sends longer ones is not waited for. */
  private static final int LONGEST_HEAD = 16 * 1024;

  private static final int LONGEST_CHUNK_LINE = 256;
  private static final String END_OF_LINE = "\r\n";

  static final Framing HEAD = HttpFraming::head;

  static final Framing CHUNK = HttpFraming::chunk;

  /** A body without bounds: whatever has come. */
  static final Framing ANYTHING =
      head -> head.isEmpty() ? OptionalLong.empty() : OptionalLong.of(head.size());

  private HttpFraming() {}

  /** A part of a body, as long as was said. */
  static Framing exactly(long size) {
    return _ -> OptionalLong.of(size);
  }

  private static OptionalLong head(Bytes bytes) throws DecodeException {
    int end = indexOf("\r\n\r\n", bytes, LONGEST_HEAD);
    if (end < 0 && bytes.size() >= LONGEST_HEAD) {
      throw new DecodeException(
          "HTTP response: head is longer than %d bytes, expected an end".formatted(LONGEST_HEAD));
    }
    return end < 0 ? OptionalLong.empty() : OptionalLong.of(end + 4);
  }

  private static OptionalLong chunk(Bytes bytes) throws DecodeException {
    int end = indexOf(END_OF_LINE, bytes, LONGEST_CHUNK_LINE);
    if (end < 0 && bytes.size() >= LONGEST_CHUNK_LINE) {
      throw new DecodeException("HTTP chunk: first line has no end, expected its size");
    }
    return end < 0
        ? OptionalLong.empty()
        : OptionalLong.of(end + 2 + chunkSize(bytes.first(end)) + 2);
  }

  /** What a whole chunk holds; nothing in the last one. */
  static Bytes chunkData(Bytes chunk) {
    int start = indexOf(END_OF_LINE, chunk, LONGEST_CHUNK_LINE) + 2;
    return chunk.slice(start, chunk.size() - 2);
  }

  private static long chunkSize(Bytes line) throws DecodeException {
    String size = text(line).split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,8}")) {
      throw new DecodeException("HTTP chunk: size is no number, expected hex digits");
    }
    return Long.parseLong(size, 16);
  }

  private static int indexOf(String end, Bytes bytes, int limit) {
    return text(bytes.first(limit)).indexOf(end);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
