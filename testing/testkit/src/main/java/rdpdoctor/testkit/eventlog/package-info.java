/** Writes event logs as Windows does, so that tests need no recorded ones. */
@NullMarked
package rdpdoctor.testkit.eventlog;

import org.jspecify.annotations.NullMarked;
