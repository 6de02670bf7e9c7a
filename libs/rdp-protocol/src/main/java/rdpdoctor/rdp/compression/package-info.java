/**
 * Bulk compression of what a server sends: [MS-RDPBCGR] 3.1.8 (RDP 4.0 and 5.0, forms of MPPC) and
 * [MS-RDPEGDI] 3.1.8 (RDP 6.0, known as NCRUSH, and RDP 6.1, known as XCRUSH). Each keeps a history
 * of what it decompressed, from which later packets copy.
 */
@NullMarked
package rdpdoctor.rdp.compression;

import org.jspecify.annotations.NullMarked;
