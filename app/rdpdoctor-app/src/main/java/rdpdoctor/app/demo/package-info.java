/** A machine that is broken on purpose, found out, repaired, and signed in to. */
@NullMarked
package rdpdoctor.app.demo;

import org.jspecify.annotations.NullMarked;
