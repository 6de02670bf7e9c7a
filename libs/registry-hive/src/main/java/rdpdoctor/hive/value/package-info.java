/** What keys and values hold, apart from any file: paths, types and data. */
@NullMarked
package rdpdoctor.hive.value;

import org.jspecify.annotations.NullMarked;
