/** The headers of the share PDUs, [MS-RDPBCGR] 2.2.8.1.1, and those that end a connection. */
@NullMarked
package rdpdoctor.rdp.share;

import org.jspecify.annotations.NullMarked;
