/** What every command is made of: its grammar, the options that several share, its session. */
@NullMarked
package rdpdoctor.app.command;

import org.jspecify.annotations.NullMarked;
