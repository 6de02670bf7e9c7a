/**
 * The PDUs of the share, [MS-RDPBCGR] 2.2.8.1.1, on the I/O channel: they establish a session,
 * carry its slow-path output and end it.
 */
@NullMarked
package rdpdoctor.rdp.share;

import org.jspecify.annotations.NullMarked;
