/** The offline disk: its hives, opened in place, and saved so that no power failure loses them. */
@NullMarked
package rdpdoctor.disk;

import org.jspecify.annotations.NullMarked;
