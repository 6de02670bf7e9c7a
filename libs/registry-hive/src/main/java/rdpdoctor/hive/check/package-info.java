/** Whether a hive keeps every rule of its format, as far as a file alone can show it. */
@NullMarked
package rdpdoctor.hive.check;

import org.jspecify.annotations.NullMarked;
