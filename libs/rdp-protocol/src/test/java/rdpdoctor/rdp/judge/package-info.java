/** What the encoders write, read by a dissector that others wrote: Wireshark's. */
@NullMarked
package rdpdoctor.rdp.judge;

import org.jspecify.annotations.NullMarked;
