/**
 * The Multipoint Communication Service, T.125, as far as [MS-RDPBCGR] 1.3.1.1 and 2.2.1.3 to
 * 2.2.1.9 use it. Connect-Initial and Connect-Response are BER, the domain PDUs are aligned PER.
 */
@NullMarked
package rdpdoctor.rdp.mcs;

import org.jspecify.annotations.NullMarked;
