package rdpdoctor.server.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Asks a terminal server that runs.
 *
 * @param socket where it answers
 */
public record ControlClient(Path socket) {

  private static final int MOST_BYTES = 65536;

  /**
   * Asks once.
   *
   * @throws IOException if no server answers there
   * @throws DecodeException if what answers is none of ours, or of another version
   */
  public ControlReply ask(ControlRequest request) throws IOException, DecodeException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
      ByteBuffer line = ByteBuffer.wrap(ControlLines.of(request).bytes());
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.shutdownOutput();
      List<JsonLine> lines = new ArrayList<>();
      for (byte[] bytes : Lines.all(in, MOST_BYTES)) {
        lines.add(JsonLine.read(bytes));
      }
      return ControlLines.reply(lines);
    }
  }
}
