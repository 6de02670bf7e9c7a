/**
 * Facts in, a diagnosis out.
 *
 * <p>A collector at the edge turns what it saw into {@linkplain rdpdoctor.diagnosis.Reading
 * readings} of {@linkplain rdpdoctor.diagnosis.Fact facts}; a {@linkplain rdpdoctor.diagnosis.Cause
 * cause} states as data which facts confirm it, point to it or rule it out; {@link
 * rdpdoctor.diagnosis.Diagnostician} evaluates that data in three-valued logic. Nothing here opens
 * a socket, reads a clock or knows a locale.
 */
@NullMarked
package rdpdoctor.diagnosis;

import org.jspecify.annotations.NullMarked;
