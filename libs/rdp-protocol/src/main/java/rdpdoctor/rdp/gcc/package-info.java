/**
 * The Generic Conference Control, T.124, as a wrapping of the settings that client and server
 * exchange, [MS-RDPBCGR] 2.2.1.3 and 2.2.1.4: blocks with a type, a length and a content.
 */
@NullMarked
package rdpdoctor.rdp.gcc;

import org.jspecify.annotations.NullMarked;
