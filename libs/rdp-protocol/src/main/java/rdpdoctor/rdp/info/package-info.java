/** The client's information for the session, [MS-RDPBCGR] 2.2.1.11. */
@NullMarked
package rdpdoctor.rdp.info;

import org.jspecify.annotations.NullMarked;
