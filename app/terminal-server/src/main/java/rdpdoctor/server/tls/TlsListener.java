package rdpdoctor.server.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's side of TLS with one certificate. */
public final class TlsListener {

  private static final char[] NO_PASSWORD = {};

  /** Nobody resumes much here, and each session that could be would be kept for a day. */
  private static final int RESUMABLE_SESSIONS = 64;

  private final ServerCertificate certificate;
  private final SSLContext context;

  private TlsListener(ServerCertificate certificate, SSLContext context) {
    this.certificate = certificate;
    this.context = context;
  }

  public static TlsListener of(ServerCertificate certificate) throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_PASSWORD);
      Certificate[] chain = certificate.chain().toArray(Certificate[]::new);
      store.setKeyEntry("rdp", certificate.key(), NO_PASSWORD, chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      context.getServerSessionContext().setSessionCacheSize(RESUMABLE_SESSIONS);
      return new TlsListener(certificate, context);
    } catch (IOException e) {
      throw new GeneralSecurityException("an empty key store cannot be made", e);
    }
  }

  /** What it shows. */
  public ServerCertificate certificate() {
    return certificate;
  }

  /**
   * Takes over a connection; the handshake is done when this returns.
   *
   * @param versions such as {@code TLSv1.2}; those that this Java does not speak are left out
   */
  public SSLSocket accept(Socket connection, Set<String> versions) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
    secured.setUseClientMode(false);
    String[] spoken =
        Arrays.stream(secured.getSupportedProtocols())
            .filter(versions::contains)
            .toArray(String[]::new);
    secured.setEnabledProtocols(spoken);
    secured.startHandshake();
    return secured;
  }
}
