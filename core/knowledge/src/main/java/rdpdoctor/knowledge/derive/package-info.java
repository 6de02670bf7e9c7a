/** Facts from facts: pure rules, each beside the subject that it speaks of. */
@NullMarked
package rdpdoctor.knowledge.derive;

import org.jspecify.annotations.NullMarked;
