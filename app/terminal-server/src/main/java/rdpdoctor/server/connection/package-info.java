/**
 * One connection of a client, from its first byte to its last: sockets and deadlines around the
 * server machines of rdp-protocol.
 */
@NullMarked
package rdpdoctor.server.connection;

import org.jspecify.annotations.NullMarked;
