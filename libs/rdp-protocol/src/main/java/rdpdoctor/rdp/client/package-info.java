/**
 * The client's side of the connection sequence, [MS-RDPBCGR] 1.3.1.1: one small state machine for
 * each phase. A machine does no I/O: the driver sends what it says and hands it whole packets.
 */
@NullMarked
package rdpdoctor.rdp.client;

import org.jspecify.annotations.NullMarked;
