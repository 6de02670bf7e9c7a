/** What independent readers say about the same hives. */
@NullMarked
package rdpdoctor.hive.judge;

import org.jspecify.annotations.NullMarked;
