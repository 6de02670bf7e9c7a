/**
 * The fast path, [MS-RDPBCGR] 2.2.9.1.2 and 2.2.8.1.2: the server's updates and the client's input
 * without TPKT, X.224 and MCS around them.
 *
 * <pre>
 *  0        1        2 (or 3)
 *  +--------+--------+- - - - +------------------
 *  | header | length | (low)  | updates or events
 *  +--------+--------+- - - - +------------------
 *   header: action = 0 (2 bits), number of events (4), encryption flags (2)
 *   length: one byte, or two (BE) with the highest bit set; counts the whole PDU
 * </pre>
 */
@NullMarked
package rdpdoctor.rdp.fastpath;

import org.jspecify.annotations.NullMarked;
