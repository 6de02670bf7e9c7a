/** A diagnosis as a person reads it on a terminal. */
@NullMarked
package rdpdoctor.app.report.text;

import org.jspecify.annotations.NullMarked;
