package rdpdoctor.network.secure;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * What a handshake offers: these versions, with every cipher suite that the Java platform still
 * has, to a server that need not prove who it is.
 *
 * @param versions as the JDK writes them
 * @param serverName for the server name indication, where the target was given by name
 */
record TlsOffer(List<String> versions, Optional<SNIHostName> serverName) {

  /** Oldest first. */
  static final List<String> VERSIONS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  TlsOffer {
    versions = List.copyOf(versions);
  }

  static TlsOffer everything(Optional<SNIHostName> serverName) {
    return new TlsOffer(VERSIONS, serverName);
  }

  TlsOffer only(String version) {
    return new TlsOffer(List.of(version), serverName);
  }

  /** A new engine; without peer address, so that no session is resumed and each starts afresh. */
  SSLEngine engine() {
    SSLEngine engine = Shared.CONTEXT.createSSLEngine();
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(versions.toArray(String[]::new));
    parameters.setCipherSuites(Shared.SUITES);
    serverName.ifPresent(name -> parameters.setServerNames(List.of(name)));
    engine.setSSLParameters(parameters);
    return engine;
  }

  /** Costly to make, so made once and only when a handshake is wanted. */
  private static final class Shared {
    static final SSLContext CONTEXT = context();
    static final String[] SUITES =
        Arrays.stream(CONTEXT.getSupportedSSLParameters().getCipherSuites())
            .filter(suite -> !suite.contains("_anon_") && !suite.contains("_NULL_"))
            .toArray(String[]::new);

    private static SSLContext context() {
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyServer()}, null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java platform has no TLS", e);
      }
    }
  }
}
