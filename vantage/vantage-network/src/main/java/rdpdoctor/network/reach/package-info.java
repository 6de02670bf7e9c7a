/**
 * Stage REACH: a TCP connection, or why there is none.
 *
 * <p>Java tells a refused connection, a silent one and "anything else". On Linux the kernel knows
 * more, and is asked for it when "anything else" happened:
 *
 * <ul>
 *   <li>{@link rdpdoctor.network.reach.RouteVerdict}: is it this machine's own routing table?
 *   <li>{@link rdpdoctor.network.reach.NeighbourTable}: does anybody have that address?
 *   <li>{@link rdpdoctor.network.reach.IcmpReason}: what did a router or firewall answer?
 * </ul>
 *
 * <p>The text of an exception is never looked at: it comes translated from the C library.
 */
@NullMarked
package rdpdoctor.network.reach;

import org.jspecify.annotations.NullMarked;
