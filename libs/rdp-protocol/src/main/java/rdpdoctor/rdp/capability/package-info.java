/**
 * The capability sets, [MS-RDPBCGR] 2.2.7: what each side can do, sent by the server in Demand
 * Active and by the client in Confirm Active.
 */
@NullMarked
package rdpdoctor.rdp.capability;

import org.jspecify.annotations.NullMarked;
