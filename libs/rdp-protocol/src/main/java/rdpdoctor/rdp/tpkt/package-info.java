/**
 * TPKT, RFC 1006 section 6 and [MS-RDPBCGR] 1.3.1.1: every PDU of the connection sequence travels
 * in one.
 *
 * <pre>
 *  0        1        2                 4
 *  +--------+--------+--------+--------+---------
 *  | vrsn=3 |reserved|  length (BE)    | payload
 *  +--------+--------+--------+--------+---------
 * </pre>
 */
@NullMarked
package rdpdoctor.rdp.tpkt;

import org.jspecify.annotations.NullMarked;
