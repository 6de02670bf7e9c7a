package rdpdoctor.app.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.NegotiationFailureCode;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Answers the negotiation on loopback: selects standard RDP security, or has no certificate. */
public final class EmbeddedServer implements DemoServer {

  private static final int SOURCE_REFERENCE = 0x1234;

  private final ServerSocket listener;
  private final Bytes answer;

  private EmbeddedServer(ServerSocket listener, Bytes answer) {
    this.listener = listener;
    this.answer = answer;
  }

  public static DemoServer start(State state) {
    try {
      ServerSocket listener = new ServerSocket();
      listener.bind(new InetSocketAddress(Inet4Address.ofLiteral(HOST), 0));
      Bytes answer =
          Tpkt.wrap(new ConnectionConfirm(SOURCE_REFERENCE, negotiation(state)).encode());
      EmbeddedServer server = new EmbeddedServer(listener, answer);
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Negotiation negotiation(State state) {
    return switch (state) {
      case HEALTHY -> new Negotiation.Response(0, SecurityProtocol.RDP);
      case BROKEN -> new Negotiation.Failure(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER);
    };
  }

  @Override
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed: the demonstration is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      Bytes head = Bytes.of(in.readNBytes(Tpkt.HEADER_SIZE));
      in.skipNBytes(Tpkt.length(head) - Tpkt.HEADER_SIZE);
      socket.getOutputStream().write(answer.toArray());
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | DecodeException _) {
      // Whoever speaks no RDP gets no answer.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
