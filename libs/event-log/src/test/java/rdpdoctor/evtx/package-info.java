/** Both formats through their one door. */
@NullMarked
package rdpdoctor.evtx;

import org.jspecify.annotations.NullMarked;
