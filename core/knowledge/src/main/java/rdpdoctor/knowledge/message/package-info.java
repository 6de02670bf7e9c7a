/**
 * What users see when a session cannot be opened: dialog texts, codes, events; and what they mean.
 */
@NullMarked
package rdpdoctor.knowledge.message;

import org.jspecify.annotations.NullMarked;
