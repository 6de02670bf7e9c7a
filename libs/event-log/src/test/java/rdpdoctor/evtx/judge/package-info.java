/** Other people's readers of event logs, which must find in ours what we do. */
@NullMarked
package rdpdoctor.evtx.judge;

import org.jspecify.annotations.NullMarked;
