package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspResult;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;

/**
 * The client of CredSSP with NTLM against FreeRDP's server: it opens what was sealed, checks the
 * proof, the MIC and the binding, and binds its own key.
 */
@RequiresProgram({"freerdp-shadow-cli", "winpr-hash", "Xvfb"})
class FreeRdpShadowTest {

  private static final int LIMIT_MILLIS = 10_000;
  private static final int SSL_AND_HYBRID = 3;
  private static final int LARGEST_REQUEST = 64 * 1024;

  /** Any will do where nothing is secret. */
  private static final NtlmRandom RANDOM =
      new NtlmRandom(Bytes.hex("5a".repeat(8)), Bytes.hex("a5".repeat(16)));

  @ParameterizedTest
  @ValueSource(ints = {6, 4})
  void the_right_password_signs_in_under_both_bindings(int version) throws Exception {
    try (RealServer server = FreeRdpShadow.only("nla").start()) {
      assertEquals(
          Optional.of(new CredSspResult.SignedIn()),
          signIn(server, version, FreeRdpShadow.PASSWORD));
    }
  }

  /** This server gives no reason: it closes the connection. */
  @Test
  void a_wrong_password_does_not_sign_in() throws Exception {
    try (RealServer server = FreeRdpShadow.only("nla").start()) {
      assertThrows(IOException.class, () -> signIn(server, 6, "wrong"));
    }
  }

  private static Optional<CredSspResult> signIn(RealServer server, int version, String password)
      throws IOException, DecodeException, GeneralSecurityException {
    try (Socket socket = new Socket(InetAddress.ofLiteral(server.host()), server.port())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      negotiate(socket);
      try (SSLSocket tls = overTls(socket, server);
          Password secret = Password.takeOver(password.toCharArray())) {
        return play(client(tls, version, secret), tls);
      }
    }
  }

  private static void negotiate(Socket socket) throws IOException, DecodeException {
    ConnectionRequest request = new ConnectionRequest("", OptionalInt.of(SSL_AND_HYBRID));
    send(socket, Tpkt.wrap(request.encode()));
    DataInputStream in = new DataInputStream(socket.getInputStream());
    Bytes header = Bytes.of(in.readNBytes(Tpkt.HEADER_SIZE));
    in.readNBytes(Tpkt.length(header) - Tpkt.HEADER_SIZE);
  }

  private static CredSspClient client(SSLSocket tls, int version, Password password)
      throws IOException, DecodeException {
    AccountName account = AccountName.parse(FreeRdpShadow.USER);
    NtlmClient ntlm =
        new NtlmClient(
            new NtlmIdentity(account, password, "JUDGE"),
            NtlmTarget.remoteDesktop("127.0.0.1"),
            RANDOM,
            Instant.EPOCH);
    byte[] key = tls.getSession().getPeerCertificates()[0].getPublicKey().getEncoded();
    return CredSspClient.create(
        new CredSspClient.Offer(version, false),
        ntlm,
        Bytes.of(key),
        Bytes.hex("c1".repeat(32)),
        Optional.of(TsCredentials.of(account, "", password)));
  }

  private static Optional<CredSspResult> play(CredSspClient client, Socket socket)
      throws IOException, DecodeException {
    send(socket, client.start());
    while (true) {
      CredSspClient.Step step = client.receive(readRequest(socket));
      send(socket, step.send());
      if (step.result().isPresent()) {
        return step.result();
      }
    }
  }

  private static Bytes readRequest(Socket socket) throws IOException, DecodeException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    Bytes head = Bytes.empty();
    while (TsRequest.size(head).isEmpty()) {
      head = head.plus(Bytes.of(in.readByte()));
    }
    int size = Math.toIntExact(TsRequest.size(head).getAsLong());
    assertTrue(size <= LARGEST_REQUEST, () -> size + " bytes");
    byte[] rest = new byte[size - head.size()];
    in.readFully(rest);
    return head.plus(Bytes.of(rest));
  }

  private static void send(Socket socket, Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  private static SSLSocket overTls(Socket socket, RealServer server)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new AnyCertificate()}, null);
    SSLSocket tls =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, server.host(), server.port(), true);
    tls.startHandshake();
    return tls;
  }

  /** The server makes its own certificate at its start. */
  private static final class AnyCertificate implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
