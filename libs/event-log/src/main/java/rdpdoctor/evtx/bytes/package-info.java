/** Little-endian bytes of a file that nobody vouches for, and what is wrong with them. */
@NullMarked
package rdpdoctor.evtx.bytes;

import org.jspecify.annotations.NullMarked;
