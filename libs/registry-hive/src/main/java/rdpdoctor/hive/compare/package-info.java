/** What differs between two trees of keys, said in the words of the registry. */
@NullMarked
package rdpdoctor.hive.compare;

import org.jspecify.annotations.NullMarked;
