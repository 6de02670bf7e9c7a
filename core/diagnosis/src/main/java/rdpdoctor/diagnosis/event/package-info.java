/**
 * What the event logs of a machine tell, reduced to what no language changes: when, which provider,
 * which id, and the inserted strings. The message text is never part of it.
 */
@NullMarked
package rdpdoctor.diagnosis.event;

import org.jspecify.annotations.NullMarked;
