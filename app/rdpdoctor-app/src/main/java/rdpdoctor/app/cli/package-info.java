/**
 * The command line: one class for each command. Only the command that was called is described to
 * the parser, and the general help needs no parser, so that both start fast.
 */
@NullMarked
package rdpdoctor.app.cli;

import org.jspecify.annotations.NullMarked;
