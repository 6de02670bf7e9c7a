package rdpdoctor.server;

import java.net.InetSocketAddress;
import rdpdoctor.rdp.server.ListenerSecurity;

/**
 * One listener.
 *
 * @param address where it listens; port 0 lets the system choose
 * @param computer the name that the server gives itself
 * @param domain the domain it has joined; its own name on a workgroup machine
 */
public record ListenerSettings(
    InetSocketAddress address,
    ListenerSecurity security,
    PrivateKeyState privateKey,
    String computer,
    String domain) {}
