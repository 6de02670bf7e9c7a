/** Every fact that this version knows, found by its id. */
@NullMarked
package rdpdoctor.diagnosis.catalogue;

import org.jspecify.annotations.NullMarked;
