/**
 * The shape and the place of the mouse pointer, which the client draws itself, [MS-RDPBCGR]
 * 2.2.9.1.1.4: TS_POINTER_PDU of the slow path. The fast path has the same data behind other codes.
 */
@NullMarked
package rdpdoctor.rdp.pointer;

import org.jspecify.annotations.NullMarked;
