package rdpdoctor.server.desktop;

import java.time.LocalDateTime;

/**
 * What a desktop says of its session.
 *
 * @param user with the domain
 * @param client the name and the address of the client
 * @param since when the session was made, in the time of the server
 * @param security the protocol and, where it is not TLS, the encryption
 */
public record SessionDetails(
    String computer,
    int sessionId,
    String user,
    String client,
    LocalDateTime since,
    String security) {}
