/**
 * The drawing orders of [MS-RDPEGDI] 2.2.2.2: what a server lets its client draw, and the caches
 * that they fill and use.
 *
 * <pre>
 *  7 6 5 4 3 2 1 0   controlFlags
 *  . . . . . . 0 1   primary: draws; sends only what differs from the last order of its type
 *  . . . . . . 1 1   secondary: fills a cache; tells its own length
 *  t t t t t t 1 0   alternate secondary of type t
 * </pre>
 */
@NullMarked
package rdpdoctor.rdp.order;

import org.jspecify.annotations.NullMarked;
