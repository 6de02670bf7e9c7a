package rdpdoctor.rdp.judge;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.credssp.CredSspServer;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.CredSspServer.Terms;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.ntlm.ChannelBindings;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.tls.TestCertificate;

/** Lets clients sign in, on loopback, and remembers how that ended. */
final class SignInServer implements AutoCloseable {

  private static final int LIMIT_MILLIS = 20_000;
  private static final int LARGEST_REQUEST = 64 * 1024;

  private final ServerSocket listener;
  private final TestCertificate certificate = TestCertificate.named("WIN01").build();
  private final Terms terms;
  private final NtlmAuthority authority;
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  private final List<ConnectInitial> begun = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SignInServer(Terms terms, NtlmAuthority authority) throws IOException {
    this.listener = new ServerSocket(0, 16, InetAddress.ofLiteral("127.0.0.1"));
    this.terms = terms;
    this.authority = authority;
    threads.execute(this::acceptAll);
  }

  int port() {
    return listener.getLocalPort();
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** With what clients went on behind the sign-in. */
  List<ConnectInitial> begun() {
    return List.copyOf(begun);
  }

  /** Where clients did something that has no place in the protocol, or left. */
  List<String> failures() {
    return List.copyOf(failures);
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
      negotiate(socket);
      SSLSocket tls =
          (SSLSocket)
              certificate
                  .serverContext()
                  .getSocketFactory()
                  .createSocket(socket, "127.0.0.1", 0, true);
      tls.setUseClientMode(false);
      signIn(tls);
    } catch (IOException | DecodeException e) {
      failures.add(e.toString());
    }
  }

  private static void negotiate(Socket socket) throws IOException, DecodeException {
    ConnectionRequest.decode(Tpkt.unwrap(readPacket(socket)));
    Negotiation response = new Negotiation.Response(0, SecurityProtocol.HYBRID);
    send(socket, Tpkt.wrap(new ConnectionConfirm(0x1234, response).encode()));
  }

  private static Bytes readPacket(Socket socket) throws IOException, DecodeException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] header = new byte[Tpkt.HEADER_SIZE];
    in.readFully(header);
    byte[] rest = new byte[Tpkt.length(Bytes.of(header)) - Tpkt.HEADER_SIZE];
    in.readFully(rest);
    return Bytes.of(header).plus(Bytes.of(rest));
  }

  private void signIn(SSLSocket tls) throws IOException, DecodeException {
    CredSspServer server =
        CredSspServer.create(
            terms, acceptor(), Bytes.of(certificate.certificate().getPublicKey().getEncoded()));
    while (true) {
      CredSspServer.Step step = server.receive(readRequest(tls));
      send(tls, step.send());
      if (step.outcome().isPresent()) {
        outcomes.add(step.outcome().get());
        if (step.outcome().get() instanceof Outcome.SignedIn) {
          goOn(tls);
        }
        return;
      }
    }
  }

  /** A client that trusts the server begins the connection now. */
  private void goOn(SSLSocket tls) throws IOException, DecodeException {
    begun.add(ConnectInitial.decode(DataTpdu.unwrap(readPacket(tls))));
  }

  private SpnegoServer acceptor() {
    NtlmServer ntlm =
        new NtlmServer(
            NtlmHost.named("WIN01", "LAB"),
            authority,
            new NtlmExpectation(ChannelBindings.NONE, Set.of("TERMSRV/127.0.0.1")),
            Bytes.hex("0102030405060708"),
            Instant.now());
    return new SpnegoServer(List.of(new SpnegoServer.Candidate(MechType.NTLMSSP, ntlm)));
  }

  private static Bytes readRequest(Socket socket) throws IOException, DecodeException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    Bytes head = Bytes.empty();
    while (TsRequest.size(head).isEmpty()) {
      head = head.plus(Bytes.of(in.readByte()));
    }
    int size = Math.toIntExact(TsRequest.size(head).getAsLong());
    if (size > LARGEST_REQUEST) {
      throw new EOFException(size + " bytes");
    }
    byte[] rest = new byte[size - head.size()];
    in.readFully(rest);
    return head.plus(Bytes.of(rest));
  }

  private static void send(Socket socket, Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
    threads.close();
  }
}
