/** The commands that look at a disk, and the options by which one is named. */
@NullMarked
package rdpdoctor.app.disk;

import org.jspecify.annotations.NullMarked;
