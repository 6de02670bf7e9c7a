/** One class for each reason why a session cannot be established. None of them knows another. */
@NullMarked
package rdpdoctor.knowledge.cause;

import org.jspecify.annotations.NullMarked;
