/** A registry hive as a tree of keys and values, read lazily from the bytes of one file. */
@NullMarked
package rdpdoctor.hive;

import org.jspecify.annotations.NullMarked;
