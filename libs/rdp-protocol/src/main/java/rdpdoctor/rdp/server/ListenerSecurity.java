package rdpdoctor.rdp.server;

/**
 * The values of a listener that decide the negotiation, by their names in the registry.
 *
 * @param securityLayer {@code SecurityLayer}: 0 standard RDP security, 1 negotiate, 2 TLS
 * @param userAuthentication {@code UserAuthentication} is 1: Network Level Authentication is
 *     required
 * @param hasCertificate whether the listener has a certificate to offer
 * @param negotiates {@code fAllowSecProtocolNegotiation} is not 0
 */
public record ListenerSecurity(
    int securityLayer, boolean userAuthentication, boolean hasCertificate, boolean negotiates) {

  public static final int SECURITY_LAYER_RDP = 0;
  public static final int SECURITY_LAYER_NEGOTIATE = 1;
  public static final int SECURITY_LAYER_TLS = 2;

  public ListenerSecurity {
    if (securityLayer < SECURITY_LAYER_RDP || securityLayer > SECURITY_LAYER_TLS) {
      throw new IllegalArgumentException(
          "SecurityLayer is %d, expected 0 to 2".formatted(securityLayer));
    }
  }

  /** Of a listener that negotiates, as all do unless somebody changed it. */
  public ListenerSecurity(int securityLayer, boolean userAuthentication, boolean hasCertificate) {
    this(securityLayer, userAuthentication, hasCertificate, true);
  }

  /** Whether the layer leaves nothing but standard RDP security where nobody negotiates. */
  boolean isFixedToRdp() {
    return !negotiates
        && (securityLayer == SECURITY_LAYER_RDP
            || (securityLayer == SECURITY_LAYER_NEGOTIATE && !userAuthentication));
  }
}
