/** Windows event logs, of Vista and later (EVTX) and of before (EVT), in the bytes of one file. */
@NullMarked
package rdpdoctor.evtx;

import org.jspecify.annotations.NullMarked;
