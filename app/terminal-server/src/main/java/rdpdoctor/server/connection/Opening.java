package rdpdoctor.server.connection;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.rdp.server.Negotiator;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.server.policy.ListenerCertificate;
import rdpdoctor.server.policy.ListenerProtection;
import rdpdoctor.server.policy.TlsVersion;
import rdpdoctor.server.tls.TlsListener;

/** The negotiation of the security protocol, and TLS where it was selected. */
final class Opening {

  private final Transport transport;
  private final Progress progress;
  private final Terms terms;
  private final Equipment equipment;

  Opening(Transport transport, Progress progress, Terms terms, Equipment equipment) {
    this.transport = transport;
    this.progress = progress;
    this.terms = terms;
    this.equipment = equipment;
  }

  /** What was agreed. */
  sealed interface Opened {

    /** The protocols that the client asked for; 0 where it asked for none. */
    int requested();

    /** RDP itself encrypts. */
    record Standard(int requested) implements Opened {}

    /**
     * TLS encrypts.
     *
     * @param selected TLS alone, or CredSSP within it
     * @param tls whose handshake is over
     * @param version such as {@code TLSv1.3}
     */
    record Enhanced(int requested, int selected, TlsListener tls, String version)
        implements Opened {

      boolean hasCredSsp() {
        return (selected & (SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX)) != 0;
      }
    }
  }

  /** Answers the Connection Request; a refusal is the last word. */
  Opened open() throws IOException, DecodeException, Dropped {
    ConnectionRequest request = ConnectionRequest.decode(Tpkt.unwrap(transport.readPacket()));
    ConnectionConfirm confirm = new Negotiator(security()).answer(request);
    transport.send(Tpkt.wrap(confirm.encode()));
    int requested = request.requestedProtocols().orElse(SecurityProtocol.RDP);
    return switch (confirm.negotiation()) {
      case Negotiation.Failure(int code) ->
          throw new Dropped(
              "the client asked for %s, refused with failure code %d"
                  .formatted(SecurityProtocol.name(requested), code));
      case Negotiation.Response(int _, int selected) when selected != SecurityProtocol.RDP ->
          secure(requested, selected);
      case Negotiation.Response _, Negotiation.None _ -> new Opened.Standard(requested);
    };
  }

  private ListenerSecurity security() {
    ListenerProtection protection = terms.listener().protection();
    return new ListenerSecurity(
        protection.securityLayer(),
        protection.nlaRequired(),
        protection.certificate().isThere(),
        protection.negotiationAllowed());
  }

  private Opened secure(int requested, int selected) throws IOException, Dropped {
    progress.reaches(ConnectionState.SECURING);
    if (terms.listener().protection().certificate() instanceof ListenerCertificate.KeyUnreadable) {
      // As Windows does: the ClientHello arrives, no credentials can be acquired, and the
      // connection is reset without an alert.
      transport.read(1);
      transport.reset();
      throw new Dropped("the private key of the certificate cannot be read");
    }
    try {
      TlsListener tls = equipment.tls().of(terms.machine().identity().computer());
      SSLSocket secured =
          tls.accept(
              transport.accepted(),
              terms.machine().tls().stream().map(TlsVersion::java).collect(Collectors.toSet()));
      transport.secured(secured);
      return new Opened.Enhanced(requested, selected, tls, secured.getSession().getProtocol());
    } catch (GeneralSecurityException e) {
      throw new Dropped("the certificate cannot be used: " + e.getMessage());
    }
  }
}
