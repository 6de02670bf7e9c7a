/** The terminal server. */
@NullMarked
package rdpdoctor.server;

import org.jspecify.annotations.NullMarked;
