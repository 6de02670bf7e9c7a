/**
 * The codecs of bitmaps: raw and interleaved RLE ([MS-RDPBCGR] 2.2.9.1.1.3.1.2), planar
 * ([MS-RDPEGDI] 2.2.2.5.1) and NSCodec ([MS-RDPNSC]).
 *
 * <p>Raw and interleaved bitmaps come out as their rows without padding, lowest row first, in the
 * depth they had; the others as 32-bit BGRX, highest row first. {@link rdpdoctor.rdp.bitmap.Pixels}
 * turns either into 0xRRGGBB.
 */
@NullMarked
package rdpdoctor.rdp.bitmap;

import org.jspecify.annotations.NullMarked;
