package rdpdoctor.server.account;

import rdpdoctor.server.policy.ListenerPolicy;

/**
 * Somebody wants a session.
 *
 * @param returns whether there is a session to come back to, so that no other is made
 * @param administrative whether the client asked for the session of an administrator, {@code mstsc
 *     /admin}
 * @param ofListener how many sessions the listener has made and not ended, disconnected ones
 *     included
 * @param ofMachine how many there are of all listeners
 */
public record SessionRequest(
    ListenerPolicy listener,
    boolean returns,
    boolean administrative,
    int ofListener,
    int ofMachine) {}
