/** What an event log says: its records, whatever the format of the file. */
@NullMarked
package rdpdoctor.evtx.event;

import org.jspecify.annotations.NullMarked;
