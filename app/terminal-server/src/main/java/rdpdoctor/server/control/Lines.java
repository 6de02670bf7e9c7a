package rdpdoctor.server.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.DecodeException;

/** Lines of a stream, as bytes. */
final class Lines {

  private Lines() {}

  /** The first one, or what there is of it. */
  static byte[] first(InputStream in, int most) throws IOException, DecodeException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == most) {
        throw new DecodeException("control line: is longer than %d bytes".formatted(most));
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  /** All up to the end. */
  static List<byte[]> all(InputStream in, int most) throws IOException, DecodeException {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] line = first(in, most); line.length > 0; line = first(in, most)) {
      lines.add(line);
    }
    return lines;
  }
}
