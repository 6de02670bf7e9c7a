package rdpdoctor.server.domain;

/** What stands between this machine and a domain when the server is started. */
public final class DomainUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  DomainUnavailableException(String message) {
    super(message);
  }

  DomainUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
