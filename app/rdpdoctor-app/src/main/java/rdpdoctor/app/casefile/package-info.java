/**
 * Case files: what was observed of one target, written down so that it can be diagnosed again
 * anywhere, see {@code docs/json-schema/case-1.schema.json}. Nothing derived is kept.
 */
@NullMarked
package rdpdoctor.app.casefile;

import org.jspecify.annotations.NullMarked;
