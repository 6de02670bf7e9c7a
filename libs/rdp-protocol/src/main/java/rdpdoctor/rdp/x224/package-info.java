/**
 * X.224 class 0 as [MS-RDPBCGR] 2.2.1.1 and 2.2.1.2 use it: Connection Request and Connection
 * Confirm with the negotiation of the security protocol, and the Data TPDU that carries all that
 * follows.
 */
@NullMarked
package rdpdoctor.rdp.x224;

import org.jspecify.annotations.NullMarked;
