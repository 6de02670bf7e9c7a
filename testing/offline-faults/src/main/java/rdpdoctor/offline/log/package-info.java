/** The event logs of a machine as files, in the format of its Windows. */
@NullMarked
package rdpdoctor.offline.log;

import org.jspecify.annotations.NullMarked;
