/**
 * The UDP transport, looked at with one datagram. A server that accepts it repeats its answer for a
 * while, many bytes for few: so there is one question, no repetition, and one reading.
 */
@NullMarked
package rdpdoctor.network.udp;

import org.jspecify.annotations.NullMarked;
