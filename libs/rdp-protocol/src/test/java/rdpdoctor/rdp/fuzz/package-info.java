/**
 * Bytes of a hostile peer against every decoder. In the build each test runs over its seeds and the
 * crashes of the past, which are files of the resources; {@code JAZZER_FUZZ=1 mvn test
 * -Dtest='DecodersFuzzTest#tsRequest'} looks for new ones.
 */
@NullMarked
package rdpdoctor.rdp.fuzz;

import org.jspecify.annotations.NullMarked;
