package rdpdoctor.rdp.judge;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.AutoDetectPhase;
import rdpdoctor.rdp.server.IntroductionPhase;
import rdpdoctor.rdp.server.JoinPhase;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.rdp.server.Negotiator;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.SettingsPhase;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.tls.TestCertificate;

/** The server's machines, one after the other, for a client on loopback. */
final class SessionServer implements AutoCloseable {

  private static final int LIMIT_MILLIS = 30_000;
  private static final Bytes RANDOM = Bytes.hex("5e".repeat(32));

  private final ServerSocket listener;
  private final TestCertificate certificate = TestCertificate.named("WIN01").build();
  private final Negotiator negotiator;
  private final int encryptionLevel;
  private final LicensePolicy licenses;
  private final Script script;
  private final BlockingQueue<Seen> sessions = new LinkedBlockingQueue<>();
  private final List<Object> steps = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What is done with a session that has become active. */
  interface Script {
    void play(Connection connection, ActiveShare share) throws IOException, DecodeException;
  }

  /** A session that became active, and whose script was played. */
  record Seen(ClientSettings client, ServerData server) {}

  SessionServer(
      ListenerSecurity security, int encryptionLevel, LicensePolicy licenses, Script script)
      throws IOException {
    this.listener = new ServerSocket(0, 16, InetAddress.ofLiteral("127.0.0.1"));
    this.negotiator = new Negotiator(security);
    this.encryptionLevel = encryptionLevel;
    this.licenses = licenses;
    this.script = script;
    threads.execute(this::acceptAll);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The first session, if one comes about in time. */
  Optional<Seen> session(long seconds) throws InterruptedException {
    return Optional.ofNullable(sessions.poll(seconds, TimeUnit.SECONDS));
  }

  /** How each phase of each connection ended, refusals among them. */
  List<Object> steps() {
    return List.copyOf(steps);
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed: nobody else is served.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(LIMIT_MILLIS);
      socket.setTcpNoDelay(true);
      Connection connection = new Connection(socket);
      ConnectionRequest request = ConnectionRequest.decode(Tpkt.unwrap(connection.read()));
      ConnectionConfirm confirm = negotiator.answer(request);
      connection.send(Tpkt.wrap(confirm.encode()));
      int requested = request.requestedProtocols().orElse(SecurityProtocol.RDP);
      switch (confirm.negotiation()) {
        case Negotiation.Failure failure -> steps.add(failure);
        case Negotiation.Response(int _, int selected) when selected != SecurityProtocol.RDP -> {
          SSLSocket tls = overTls(socket);
          converse(new Connection(tls), ServerTerms.enhanced(requested, selected));
        }
        case Negotiation.Response _, Negotiation.None _ ->
            converse(
                connection,
                ServerTerms.standard(
                    requested, new StandardSecurity(encryptionLevel, TestKey.RSA, RANDOM)));
      }
    } catch (IOException | DecodeException e) {
      steps.add(e.toString());
    }
  }

  private SSLSocket overTls(Socket socket) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            certificate
                .serverContext()
                .getSocketFactory()
                .createSocket(socket, "127.0.0.1", 0, true);
    tls.setUseClientMode(false);
    return tls;
  }

  private void converse(Connection connection, ServerTerms terms)
      throws IOException, DecodeException {
    if (!(connection.play(new SettingsPhase(terms))
        instanceof SettingsPhase.Result.Agreed(ClientSettings client, ServerData server))) {
      return;
    }
    if (!(connection.play(JoinPhase.of(client, server))
        instanceof JoinPhase.Result.Joined(int userId, Bytes next))) {
      return;
    }
    connection.unread(next);
    if (!(connection.play(new IntroductionPhase(server, terms))
        instanceof IntroductionPhase.Result.Introduced introduced)) {
      return;
    }
    ShareChannel transport =
        new ShareChannel(
            userId,
            server.ioChannelId(),
            server.messageChannelId(),
            introduced.cipher(),
            server.security().isEncrypting());
    Optional<AutoDetectPhase> detection =
        AutoDetectPhase.with(client, transport, InstantSource.system());
    if (detection.isPresent()) {
      connection.send(detection.get().start());
      connection.play(detection.get());
    }
    LicensingPhase licensing =
        new LicensingPhase(server.ioChannelId(), introduced.cipher(), licenses);
    if (!(connection.play(licensing.start(), licensing)
        instanceof LicensingPhase.Result.Licensed)) {
      return;
    }
    ActivationPhase activation =
        new ActivationPhase(transport, new ServerProfile(client.core().desktop()));
    if (connection.play(activation) instanceof ActivationPhase.Result.Active(ActiveShare share)) {
      script.play(connection, share);
      sessions.add(new Seen(client, server));
    }
  }

  /** What both sides send. */
  final class Connection {

    private final Socket socket;
    private Optional<Bytes> unread = Optional.empty();

    private Connection(Socket socket) {
      this.socket = socket;
    }

    void send(Bytes bytes) throws IOException {
      socket.getOutputStream().write(bytes.toArray());
    }

    void unread(Bytes packet) {
      unread = Optional.of(packet);
    }

    ActivationPhase.Result play(ActivationPhase phase) throws IOException, DecodeException {
      send(phase.start());
      return play(new ServerPhase.Step<>(Bytes.empty(), Optional.empty()), phase);
    }

    <R> R play(ServerPhase<R> phase) throws IOException, DecodeException {
      return play(new ServerPhase.Step<>(Bytes.empty(), Optional.empty()), phase);
    }

    <R> R play(ServerPhase.Step<R> first, ServerPhase<R> phase)
        throws IOException, DecodeException {
      ServerPhase.Step<R> step = first;
      send(step.send());
      while (step.result().isEmpty()) {
        step = phase.receive(read());
        send(step.send());
      }
      steps.add(step.result().get());
      return step.result().get();
    }

    /** One PDU of the fast path, or one packet. */
    Bytes read() throws IOException, DecodeException {
      if (unread.isPresent()) {
        Bytes packet = unread.get();
        unread = Optional.empty();
        return packet;
      }
      Bytes head = Bytes.empty();
      while (FastPathPdu.size(head).isEmpty()) {
        head = head.plus(more(1));
      }
      return head.plus(more(Math.toIntExact(FastPathPdu.size(head).getAsLong()) - head.size()));
    }

    private Bytes more(int count) throws IOException {
      byte[] bytes = new byte[count];
      new DataInputStream(socket.getInputStream()).readFully(bytes);
      return Bytes.of(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
    threads.close();
  }
}
