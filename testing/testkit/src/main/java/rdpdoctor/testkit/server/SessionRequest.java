package rdpdoctor.testkit.server;

/**
 * What a graphical client is asked for: a session on a server, as somebody, of one size and depth.
 *
 * @param security the only one that the client may take: {@code rdp}, {@code tls} or {@code nla};
 *     empty if the choice is the client's
 * @param user nobody if empty
 */
public record SessionRequest(
    String host,
    int port,
    String security,
    String domain,
    String user,
    String password,
    int width,
    int height,
    int bitsPerPixel) {

  /** Of nobody, under TLS, with a small desktop of true colors. */
  public static SessionRequest to(String host, int port) {
    return new SessionRequest(host, port, "tls", "", "", "", 640, 480, 32);
  }

  public SessionRequest under(String chosenSecurity) {
    return new SessionRequest(
        host, port, chosenSecurity, domain, user, password, width, height, bitsPerPixel);
  }

  public SessionRequest as(String chosenUser, String itsPassword) {
    return new SessionRequest(
        host, port, security, domain, chosenUser, itsPassword, width, height, bitsPerPixel);
  }

  public SessionRequest of(String chosenDomain) {
    return new SessionRequest(
        host, port, security, chosenDomain, user, password, width, height, bitsPerPixel);
  }

  public SessionRequest sized(int chosenWidth, int chosenHeight, int chosenBitsPerPixel) {
    return new SessionRequest(
        host,
        port,
        security,
        domain,
        user,
        password,
        chosenWidth,
        chosenHeight,
        chosenBitsPerPixel);
  }

  String address() {
    return host + ":" + port;
  }
}
