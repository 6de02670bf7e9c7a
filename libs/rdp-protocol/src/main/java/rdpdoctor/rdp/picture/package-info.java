/**
 * The picture of a session as the graphics updates of [MS-RDPBCGR] 2.2.9 paint it: bitmaps,
 * palettes, surface commands and drawing orders. The pointer is no part of it.
 */
@NullMarked
package rdpdoctor.rdp.picture;

import org.jspecify.annotations.NullMarked;
