/**
 * What a machine allows, demands and limits, typed: the settings that are in force on it, read as
 * the diagnosis reads them.
 *
 * <p>What could not be read is taken as Windows' default, and said as an {@link
 * rdpdoctor.server.policy.Assumption}. Where a number stands for the behaviour of Windows, the
 * documentation names its source: docs/terminal-server.md.
 */
@NullMarked
package rdpdoctor.server.policy;

import org.jspecify.annotations.NullMarked;
