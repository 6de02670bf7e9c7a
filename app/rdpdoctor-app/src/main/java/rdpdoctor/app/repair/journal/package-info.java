/**
 * The repair journal as a file: one JSON object on each line, which is on the medium before the
 * next thing happens. The first line names the format and its version.
 *
 * <p>The last line may be cut, where the power failed or the process was killed: then it was never
 * relied on, and is as if it were not there. Anything else that is not as {@code
 * docs/json-schema/journal-1.schema.json} says is refused with its place, since an undo believes
 * what it reads.
 */
@NullMarked
package rdpdoctor.app.repair.journal;

import org.jspecify.annotations.NullMarked;
