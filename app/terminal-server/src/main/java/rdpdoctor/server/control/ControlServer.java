package rdpdoctor.server.control;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.session.SessionTable;

/** Answers who asks for the sessions of this terminal server, as long as it runs. */
public final class ControlServer implements AutoCloseable {

  private static final int MOST_BYTES = 65536;

  private final Path socket;
  private final ServerSocketChannel channel;
  private final SessionTable sessions;

  private ControlServer(Path socket, ServerSocketChannel channel, SessionTable sessions) {
    this.socket = socket;
    this.channel = channel;
    this.sessions = sessions;
  }

  /** Begins to answer; what is at this path must be nothing, in a folder of the same user only. */
  public static ControlServer start(Path socket, SessionTable sessions) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
      OwnerOnly.restrict(socket);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    ControlServer server = new ControlServer(socket, channel, sessions);
    Thread.ofVirtual().name("rdp-control").start(server::accept);
    return server;
  }

  private void accept() {
    while (channel.isOpen()) {
      try {
        SocketChannel connection = channel.accept();
        Thread.ofVirtual().name("rdp-control-connection").start(() -> serve(connection));
      } catch (IOException _) {
        // Either closed, and the loop ends, or one connection failed, and the next may not.
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (connection;
        InputStream in = Channels.newInputStream(connection);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(connection))) {
      for (JsonLine line : ControlLines.of(reply(in))) {
        out.write(line.bytes());
      }
    } catch (IOException _) {
      // Whoever asked has gone.
    }
  }

  private ControlReply reply(InputStream in) throws IOException {
    try {
      return reply(ControlLines.request(JsonLine.read(Lines.first(in, MOST_BYTES))));
    } catch (DecodeException e) {
      return new ControlReply.Refused(e.getMessage());
    }
  }

  private ControlReply reply(ControlRequest request) {
    return switch (request) {
      case ControlRequest.ListSessions _ -> new ControlReply.Sessions(sessions.list());
      case ControlRequest.Disconnect(int id) -> done(sessions.disconnect(id), id);
      case ControlRequest.LogOff(int id) -> done(sessions.logOff(id), id);
      case ControlRequest.Message(int id, String text) -> done(sessions.message(id, text), id);
    };
  }

  private static ControlReply done(boolean isDone, int id) {
    return isDone ? new ControlReply.Done() : new ControlReply.NoSuchSession(id);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(socket);
  }
}
