package rdpdoctor.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.server.Challenger;
import rdpdoctor.rdp.server.Negotiator;
import rdpdoctor.rdp.server.Reception;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Serves one connection after the other, each on its own thread and sharing nothing. */
final class ConnectionSequence {

  /** A client that sends nothing holds a thread no longer than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LARGEST_TS_REQUEST = 64 * 1024;
  private static final int CHALLENGE_SIZE = 8;
  private static final char[] NO_PASSWORD = {};

  private final Negotiator negotiator;
  private final PrivateKeyState privateKey;
  private final Challenger challenger;
  private final SSLContext tls;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  private ConnectionSequence(ListenerSettings settings, SSLContext tls, InstantSource clock) {
    this.negotiator = new Negotiator(settings.security());
    this.privateKey = settings.privateKey();
    this.challenger = new Challenger(settings.computer(), settings.domain());
    this.tls = tls;
    this.clock = clock;
  }

  static ConnectionSequence of(ListenerSettings settings, InstantSource clock)
      throws GeneralSecurityException, IOException {
    ServerCertificate certificate =
        ServerCertificate.selfSigned(settings.computer(), clock.instant());
    return new ConnectionSequence(settings, context(certificate), clock);
  }

  private static SSLContext context(ServerCertificate certificate)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry(
        "rdp", certificate.key(), NO_PASSWORD, new Certificate[] {certificate.certificate()});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  void run(Socket connection) throws IOException {
    connection.setSoTimeout((int) PATIENCE.toMillis());
    try {
      ConnectionRequest request = ConnectionRequest.decode(Tpkt.unwrap(readPacket(connection)));
      ConnectionConfirm confirm = negotiator.answer(request);
      connection.getOutputStream().write(Tpkt.wrap(confirm.encode()).toArray());
      if (confirm.negotiation() instanceof Negotiation.Response(int _, int protocol)
          && protocol != SecurityProtocol.RDP) {
        secure(connection, protocol, request.requestedProtocols().orElse(SecurityProtocol.RDP));
      }
    } catch (DecodeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Bytes readPacket(Socket connection) throws IOException, DecodeException {
    DataInputStream in = new DataInputStream(connection.getInputStream());
    Bytes header = Bytes.of(in.readNBytes(Tpkt.HEADER_SIZE));
    return header.plus(Bytes.of(in.readNBytes(Tpkt.length(header) - Tpkt.HEADER_SIZE)));
  }

  private void secure(Socket connection, int protocol, int requested)
      throws IOException, DecodeException {
    if (privateKey == PrivateKeyState.UNREADABLE) {
      reset(connection);
      return;
    }
    try (SSLSocket secured = overTls(connection)) {
      secured.startHandshake();
      if ((protocol & (SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX)) != 0) {
        challenge(secured);
      } else {
        receive(secured, new Reception(requested));
      }
    }
  }

  /** Without CredSSP a client comes as far as licensing before anybody asks who it is. */
  private static void receive(SSLSocket secured, Reception reception)
      throws IOException, DecodeException {
    while (!reception.isOver()) {
      Optional<Bytes> answer = reception.receive(readPacket(secured));
      if (answer.isPresent()) {
        secured.getOutputStream().write(answer.get().toArray());
      }
    }
  }

  /**
   * As Windows does: the ClientHello arrives, no credentials can be acquired, and the connection is
   * reset without an alert. Without time to linger, closing the socket sends the reset.
   */
  private static void reset(Socket connection) throws IOException {
    connection.getInputStream().read();
    connection.setSoLinger(true, 0);
  }

  private SSLSocket overTls(Socket connection) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            tls.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  private void challenge(SSLSocket secured) throws IOException, DecodeException {
    TsRequest request = TsRequest.decode(readTsRequest(secured));
    byte[] serverChallenge = new byte[CHALLENGE_SIZE];
    random.nextBytes(serverChallenge);
    TsRequest answer = challenger.answer(request, Bytes.of(serverChallenge), clock.instant());
    secured.getOutputStream().write(answer.encode().toArray());
    // Whoever signs in comes next; this server lets nobody in and waits for the client to go.
    secured.getInputStream().read();
  }

  private static Bytes readTsRequest(SSLSocket secured) throws IOException, DecodeException {
    Bytes read = Bytes.empty();
    while (TsRequest.size(read).isEmpty()) {
      read = read.plus(oneByte(secured));
    }
    long size = TsRequest.size(read).getAsLong();
    if (size > LARGEST_TS_REQUEST) {
      throw new DecodeException(
          "TSRequest: length is %d, expected at most %d".formatted(size, LARGEST_TS_REQUEST));
    }
    byte[] rest = secured.getInputStream().readNBytes((int) size - read.size());
    return read.plus(Bytes.of(rest));
  }

  private static Bytes oneByte(SSLSocket secured) throws IOException {
    int value = secured.getInputStream().read();
    if (value < 0) {
      throw new IOException("the client closed the connection before its TSRequest");
    }
    return Bytes.of((byte) value);
  }
}
