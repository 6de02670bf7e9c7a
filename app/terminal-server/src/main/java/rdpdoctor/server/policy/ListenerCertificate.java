package rdpdoctor.server.policy;

/** The certificate that a listener shows over TLS. */
public sealed interface ListenerCertificate {

  /** The one that the service makes for itself. */
  record OfService() implements ListenerCertificate {}

  /**
   * The one that {@code SSLCertificateSHA1Hash} names.
   *
   * @param thumbprint forty digits
   */
  record Pinned(String thumbprint) implements ListenerCertificate {}

  /**
   * One is named that cannot be used: Windows logs event 1051 or 1059 and takes its own.
   *
   * @param location of the value that names it
   */
  record PinUnusable(String location) implements ListenerCertificate {}

  /** The key cannot be read: the connection is reset behind the ClientHello, event 36870. */
  record KeyUnreadable() implements ListenerCertificate {}

  /** Windows before Vista makes none: TLS is refused with SSL_CERT_NOT_ON_SERVER. */
  record None() implements ListenerCertificate {}

  /** Whether TLS is offered at all. */
  default boolean isThere() {
    return !(this instanceof None);
  }
}
