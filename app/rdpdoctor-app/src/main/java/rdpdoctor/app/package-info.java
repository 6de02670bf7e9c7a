/** The process: standard streams, environment and exit status, and nothing that thinks. */
@NullMarked
package rdpdoctor.app;

import org.jspecify.annotations.NullMarked;
