package rdpdoctor.server.session;

/**
 * What holds for a session, by its listener and the machine.
 *
 * @param singleSession {@code fSingleSessionPerUser}: whoever logs on again gets the session back,
 *     and a client that is still in it has to go
 * @param sameClientOnly {@code fReconnectSame}: a session goes on only from the computer that it
 *     was begun from
 */
public record SessionRules(boolean singleSession, boolean sameClientOnly, SessionLimits limits) {}
