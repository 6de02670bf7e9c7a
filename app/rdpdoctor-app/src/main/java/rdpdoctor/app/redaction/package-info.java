/**
 * What was observed of a target, without what tells whose it is. Names and addresses get stand-ins,
 * the same one wherever the same one was read, so that whatever is concluded stays the same.
 */
@NullMarked
package rdpdoctor.app.redaction;

import org.jspecify.annotations.NullMarked;
