package rdpdoctor.network.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.secure.Certificates;
import rdpdoctor.network.secure.TlsProbe;
import rdpdoctor.network.secure.TlsResult;

/** Opens connections to one gateway as far as TLS. */
final class GatewayDialer {

  private final Dialer dialer;
  private final Wiretap wiretap;
  private final TlsProbe probe;
  private final Duration timeout;

  /**
   * A dialer for one look.
   *
   * @param host as it was asked for; a name is indicated to the server
   */
  GatewayDialer(Dialer dialer, Wiretap wiretap, String host, Duration timeout) {
    this.dialer = dialer;
    this.wiretap = wiretap;
    this.probe = new TlsProbe(dialer, wiretap, host);
    this.timeout = timeout;
  }

  /** For a handshake with the target, by this name. */
  TlsProbe probe(String target) {
    return new TlsProbe(dialer, wiretap, target);
  }

  /** One more connection; empty where it cannot be had this time, or not with that certificate. */
  Optional<HttpConnection> dial(X509Certificate expected) {
    try {
      return secure(dialer.dial(Deadline.in(timeout)))
          .filter(connection -> connection.certificate().equals(expected));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A first one, whoever answers. */
  Optional<HttpConnection> dial() {
    try {
      return secure(dialer.dial(Deadline.in(timeout)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Secures a connection that is open already; it is closed where that fails. */
  Optional<HttpConnection> secure(Link link) {
    Call call = new Call(link, wiretap.connection());
    return switch (probe.handshake(call, timeout)) {
      case TlsResult.Established up ->
          Optional.of(new HttpConnection(up.link(), call.ear(), up.chain().getFirst()));
      case TlsResult.Failed _ -> {
        call.close();
        yield Optional.empty();
      }
    };
  }

  /** The SHA-256 of a certificate as it is shown to people. */
  static String thumbprint(X509Certificate certificate) {
    try {
      return Certificates.describe(List.of(certificate)).sha256();
    } catch (GeneralSecurityException e) {
      return "";
    }
  }
}
