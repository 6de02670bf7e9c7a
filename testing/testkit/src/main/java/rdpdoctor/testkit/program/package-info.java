/**
 * Other people's programs, driven by tests: found, required, started, and stopped by process id.
 */
@NullMarked
package rdpdoctor.testkit.program;

import org.jspecify.annotations.NullMarked;
