/**
 * The fact catalogue: one class for each subject that a collector reads and a cause asks for. The
 * collectors and the knowledge base do not see each other; they meet here.
 */
@NullMarked
package rdpdoctor.diagnosis.facts;

import org.jspecify.annotations.NullMarked;
