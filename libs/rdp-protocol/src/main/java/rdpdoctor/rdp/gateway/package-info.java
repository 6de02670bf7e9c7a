/**
 * The HTTP transport of RD Gateway, [MS-TSGU] 2.2.10: packets that go through an HTTP request of no
 * end, or through a WebSocket. Every packet begins with the HTTP_PACKET_HEADER of 2.2.10.9:
 *
 * <pre>
 *   0          2          4                     8
 *   +----------+----------+---------------------+--------
 *   | type     | reserved | packetLength        | body
 *   +----------+----------+---------------------+--------
 * </pre>
 *
 * The length counts the header in; all numbers are little-endian. Texts are UTF-16LE behind the
 * count of their bytes, and end with a terminator that is counted.
 */
@NullMarked
package rdpdoctor.rdp.gateway;

import org.jspecify.annotations.NullMarked;
