/** A mechanism for tests, whose protection everybody can read. */
@NullMarked
package rdpdoctor.rdp.mechanism;

import org.jspecify.annotations.NullMarked;
