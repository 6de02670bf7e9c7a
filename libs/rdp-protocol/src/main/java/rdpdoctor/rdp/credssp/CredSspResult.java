package rdpdoctor.rdp.credssp;

/** How CredSSP ends, as far as the server says. */
public sealed interface CredSspResult {

  /** The server holds the credentials; where HYBRID_EX was selected it also granted the right. */
  record SignedIn() implements CredSspResult {}

  /** Both sides know each other; nobody asked for more, and no credentials were handed over. */
  record Proven() implements CredSspResult {}

  /**
   * The server refused and said why.
   *
   * @param errorCode an NTSTATUS or a SECURITY_STATUS, unsigned, as it was sent
   */
  record Refused(long errorCode) implements CredSspResult {}

  /** The credentials are right, the right to sign in remotely is missing. */
  record NotAuthorized(EarlyUserAuthorization result) implements CredSspResult {}

  /**
   * Whoever answered does not hold the key of the TLS connection, or not that of the sign-in:
   * somebody is in between. No credentials were sent.
   */
  record KeyNotBound(String why) implements CredSspResult {}
}
