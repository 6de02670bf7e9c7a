/**
 * What a server asks on the message channel: how good the network is, [MS-RDPBCGR] 2.2.14, and
 * whether the client wants UDP besides, 2.2.15. Each PDU stands behind a basic security header.
 */
@NullMarked
package rdpdoctor.rdp.autodetect;

import org.jspecify.annotations.NullMarked;
