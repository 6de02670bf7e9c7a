/**
 * Who may sign in, and to how many sessions: a machine's own accounts, its domain, and what stands
 * between either and a session, decided as Windows does and told as Windows tells it.
 *
 * <p>Passwords are never taken from a SAM: only those count that somebody has given.
 */
@NullMarked
package rdpdoctor.server.account;

import org.jspecify.annotations.NullMarked;
