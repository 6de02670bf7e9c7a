/**
 * Repairing a target: a plan that is shown, agreed to, applied, proven, and taken back. The
 * commands {@code fix}, {@code undo} and {@code journal}.
 */
@NullMarked
package rdpdoctor.app.repair;

import org.jspecify.annotations.NullMarked;
