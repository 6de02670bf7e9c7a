/** A Windows machine as a folder of real hives: healthy, and then changed value by value. */
@NullMarked
package rdpdoctor.offline;

import org.jspecify.annotations.NullMarked;
