/**
 * The server's side of the connection sequence, [MS-RDPBCGR] 1.3.1.1: what a terminal server
 * answers, decided without I/O.
 */
@NullMarked
package rdpdoctor.rdp.server;

import org.jspecify.annotations.NullMarked;
