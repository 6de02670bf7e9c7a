/** Files that rdpdoctor makes for its user. */
@NullMarked
package rdpdoctor.app.file;

import org.jspecify.annotations.NullMarked;
