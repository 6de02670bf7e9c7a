/** Sessions: who is logged on, what runs for them, and which client sees it. */
@NullMarked
package rdpdoctor.server.session;

import org.jspecify.annotations.NullMarked;
