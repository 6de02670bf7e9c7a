/**
 * Bytes that nobody vouches for. In the build the fuzz test runs over its seeds and the crashes of
 * the past, which are files of the resources; {@code JAZZER_FUZZ=1 mvn test -Dtest=LogFuzzTest}
 * looks for new ones.
 */
@NullMarked
package rdpdoctor.evtx.fuzz;

import org.jspecify.annotations.NullMarked;
