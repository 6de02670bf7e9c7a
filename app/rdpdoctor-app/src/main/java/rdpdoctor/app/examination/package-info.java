/** The way from an endpoint to its diagnosis, for one target and for many at once. */
@NullMarked
package rdpdoctor.app.examination;

import org.jspecify.annotations.NullMarked;
