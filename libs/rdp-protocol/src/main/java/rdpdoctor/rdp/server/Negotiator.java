package rdpdoctor.rdp.server;

import java.util.OptionalInt;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.NegotiationFailureCode;
import rdpdoctor.rdp.x224.SecurityProtocol;

/**
 * Answers a Connection Request as a Windows server with these settings does, [MS-RDPBCGR] 3.3.5.3.1
 * and 3.3.5.3.2. What Windows answers with {@code SecurityLayer} 0 and {@code UserAuthentication} 1
 * together is not documented; here {@code SecurityLayer} 0 prevails. Nor is it what a listener that
 * does not negotiate says: here it confirms without negotiation data, as servers did before there
 * was any, unless its layer demands TLS.
 */
public final class Negotiator {

  /** The source reference that Windows sends. */
  private static final int SOURCE_REFERENCE = 0x1234;

  /**
   * EXTENDED_CLIENT_DATA_SUPPORTED, as Windows 7 and later send it. A client that demands
   * restricted administration or redirected authentication sees that neither is among them, and
   * gives up.
   */
  private static final int RESPONSE_FLAGS = 0x01;

  private final ListenerSecurity security;

  /** Answers under these settings. */
  public Negotiator(ListenerSecurity security) {
    this.security = security;
  }

  public ConnectionConfirm answer(ConnectionRequest request) {
    return new ConnectionConfirm(SOURCE_REFERENCE, answer(request.requestedProtocols()));
  }

  private Negotiation answer(OptionalInt requested) {
    if (security.isFixedToRdp()) {
      return new Negotiation.None();
    }
    return requested.isPresent() ? answer(requested.getAsInt()) : withoutRequest();
  }

  private Negotiation withoutRequest() {
    Negotiation named = answer(SecurityProtocol.RDP);
    return named instanceof Negotiation.Response ? new Negotiation.None() : named;
  }

  private Negotiation answer(int requested) {
    return switch (security.securityLayer()) {
      case ListenerSecurity.SECURITY_LAYER_RDP -> rdpOnly(requested);
      case ListenerSecurity.SECURITY_LAYER_NEGOTIATE -> negotiated(requested);
      default -> tlsOnly(requested);
    };
  }

  private static Negotiation rdpOnly(int requested) {
    return requested == SecurityProtocol.RDP
        ? selected(SecurityProtocol.RDP)
        : failure(NegotiationFailureCode.SSL_NOT_ALLOWED_BY_SERVER);
  }

  private Negotiation negotiated(int requested) {
    boolean rdp = requested == SecurityProtocol.RDP || !security.hasCertificate();
    return rdp && !security.userAuthentication()
        ? selected(SecurityProtocol.RDP)
        : tlsOnly(requested);
  }

  private Negotiation tlsOnly(int requested) {
    if (!security.hasCertificate()) {
      return failure(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER);
    }
    if ((requested & SecurityProtocol.HYBRID_EX) != 0) {
      return selected(SecurityProtocol.HYBRID_EX);
    }
    if ((requested & SecurityProtocol.HYBRID) != 0) {
      return selected(SecurityProtocol.HYBRID);
    }
    if (security.userAuthentication()) {
      return failure(NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER);
    }
    return (requested & SecurityProtocol.SSL) != 0
        ? selected(SecurityProtocol.SSL)
        : failure(NegotiationFailureCode.SSL_REQUIRED_BY_SERVER);
  }

  private static Negotiation selected(int protocol) {
    return new Negotiation.Response(RESPONSE_FLAGS, protocol);
  }

  private static Negotiation failure(int code) {
    return new Negotiation.Failure(code);
  }
}
