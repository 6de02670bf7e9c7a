/**
 * What a session shows: programs that draw themselves with Java2D, and the screen that sends what
 * changed of them as bitmap updates.
 */
@NullMarked
package rdpdoctor.server.desktop;

import org.jspecify.annotations.NullMarked;
