/**
 * What a server tells of the logon, [MS-RDPBCGR] 2.2.10: whose session it is, or why there is none.
 */
@NullMarked
package rdpdoctor.rdp.logon;

import org.jspecify.annotations.NullMarked;
