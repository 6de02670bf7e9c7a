/**
 * What the library writes, judged by what others wrote: Wireshark's dissector, and real servers.
 */
@NullMarked
package rdpdoctor.rdp.judge;

import org.jspecify.annotations.NullMarked;
