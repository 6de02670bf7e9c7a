/** {@code rdpdoctor hive}: reads, compares, checks, recovers and changes registry hives. */
@NullMarked
package rdpdoctor.app.hive;

import org.jspecify.annotations.NullMarked;
