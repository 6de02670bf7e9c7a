/** The sessions of terminal servers that {@code serve} runs: seen, and acted on. */
@NullMarked
package rdpdoctor.app.sessions;

import org.jspecify.annotations.NullMarked;
