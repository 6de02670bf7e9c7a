/** Text on a terminal: its language, charset, colours, width, and lines that are never torn. */
@NullMarked
package rdpdoctor.app.terminal;

import org.jspecify.annotations.NullMarked;
