package rdpdoctor.server.session;

import java.time.Instant;

/**
 * Who is logged on to a session.
 *
 * @param user for people to read, such as {@code CORP\anna}
 * @param account the same for the same account, however its name was typed
 * @param clientName of the computer that the session was begun from
 * @param listener the name of the listener that it was begun through
 */
public record Occupant(
    String user,
    String account,
    String clientName,
    String listener,
    Instant loggedOnAt,
    SessionRules rules) {}
