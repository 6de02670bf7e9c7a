/**
 * The connection under the protocol: bytes with a deadline, over TCP or TLS, and the ways in which
 * it ends.
 */
@NullMarked
package rdpdoctor.network.link;

import org.jspecify.annotations.NullMarked;
