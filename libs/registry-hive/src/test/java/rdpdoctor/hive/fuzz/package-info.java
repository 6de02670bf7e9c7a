/** Bytes that nobody vouches for. */
@NullMarked
package rdpdoctor.hive.fuzz;

import org.jspecify.annotations.NullMarked;
