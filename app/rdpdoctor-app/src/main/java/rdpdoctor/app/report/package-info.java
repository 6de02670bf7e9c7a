/** What a diagnosis comes to: its conclusion, its exit code, and the words for both. */
@NullMarked
package rdpdoctor.app.report;

import org.jspecify.annotations.NullMarked;
