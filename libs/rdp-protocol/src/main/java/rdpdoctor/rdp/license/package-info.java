/**
 * Licensing PDUs, [MS-RDPBCGR] 2.2.1.12 and [MS-RDPELE] 2.2.2, as far as a diagnosis reads them.
 */
@NullMarked
package rdpdoctor.rdp.license;

import org.jspecify.annotations.NullMarked;
