/** The UDP transport, [MS-RDPEUDP], as far as its handshake. */
@NullMarked
package rdpdoctor.rdp.udp;

import org.jspecify.annotations.NullMarked;
