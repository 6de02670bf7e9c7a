/** What rdpdoctor knows, in one place for each fact. */
@NullMarked
package rdpdoctor.knowledge;

import org.jspecify.annotations.NullMarked;
