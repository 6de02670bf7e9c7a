/** What a user may write for a target, its ports and a time limit, and what is wrong with it. */
@NullMarked
package rdpdoctor.app.syntax;

import org.jspecify.annotations.NullMarked;
