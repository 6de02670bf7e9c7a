/** The twin: a terminal server that behaves as the registry of some machine says. */
@NullMarked
package rdpdoctor.app.serve;

import org.jspecify.annotations.NullMarked;
