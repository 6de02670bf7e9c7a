package rdpdoctor.server.policy;

import java.util.Optional;
import rdpdoctor.knowledge.derive.host.AccessControl;

/**
 * What one listener allows, demands and limits.
 *
 * @param name of its key below {@code WinStations}: {@code RDP-Tcp}
 * @param closed why it does not listen; empty where it does
 * @param maxInstances how many sessions it makes at once; empty for no limit, 0 for none at all
 * @param promptForPassword whether a password that the client sends does not count
 * @param logonDisabled whether its own switch lets nobody log on
 * @param permissions who may log on and connect; empty where nobody has set it, and so the rights
 *     decide alone
 * @param reconnectSameClient whether a session is given back to the client only that it was of
 * @param startProgram empty for the desktop
 */
public record ListenerPolicy(
    String name,
    Optional<Closure> closed,
    int port,
    LanAdapter adapter,
    Optional<Integer> maxInstances,
    ListenerProtection protection,
    boolean promptForPassword,
    boolean logonDisabled,
    Optional<AccessControl> permissions,
    TimeLimits limits,
    boolean reconnectSameClient,
    Optional<StartProgram> startProgram) {

  public boolean listens() {
    return closed.isEmpty();
  }

  ListenerPolicy closedFor(Closure why) {
    return new ListenerPolicy(
        name,
        Optional.of(why),
        port,
        adapter,
        maxInstances,
        protection,
        promptForPassword,
        logonDisabled,
        permissions,
        limits,
        reconnectSameClient,
        startProgram);
  }
}
