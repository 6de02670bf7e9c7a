/** Windows folders for tests, with real hives. */
@NullMarked
package rdpdoctor.offline;

import org.jspecify.annotations.NullMarked;
