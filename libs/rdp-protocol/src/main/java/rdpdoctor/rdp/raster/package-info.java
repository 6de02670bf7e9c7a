/**
 * Pixels and what is done to them: bitmaps, the surfaces that orders draw on, raster operations,
 * and what a pixel of a session means as a color.
 */
@NullMarked
package rdpdoctor.rdp.raster;

import org.jspecify.annotations.NullMarked;
