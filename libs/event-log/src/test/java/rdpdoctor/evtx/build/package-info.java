/** Writes event logs as Windows does, so that tests need no recorded ones. */
@NullMarked
package rdpdoctor.evtx.build;

import org.jspecify.annotations.NullMarked;
