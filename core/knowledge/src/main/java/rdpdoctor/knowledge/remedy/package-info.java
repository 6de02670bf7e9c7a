/** What removes a cause, and what that costs. */
@NullMarked
package rdpdoctor.knowledge.remedy;

import org.jspecify.annotations.NullMarked;
