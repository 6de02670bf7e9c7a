/**
 * Real RDP servers, started by tests on loopback addresses of their own: xrdp, FreeRDP's shadow
 * server, and OpenSSL's for TLS without RDP. What they answer is judged by {@link
 * rdpdoctor.testkit.server.RawNegotiation}, a reader that shares no code with the product.
 */
@NullMarked
package rdpdoctor.testkit.server;

import org.jspecify.annotations.NullMarked;
