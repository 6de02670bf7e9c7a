/**
 * What keyboard and mouse do, as the client tells it: TS_INPUT_PDU on the slow path, [MS-RDPBCGR]
 * 2.2.8.1.1.3, and TS_FP_INPUT_PDU on the fast path, 2.2.8.1.2. An event is the same on both; its
 * flags are those of the slow path, of which the fast path has a shorter form for the keyboard.
 */
@NullMarked
package rdpdoctor.rdp.input;

import org.jspecify.annotations.NullMarked;
