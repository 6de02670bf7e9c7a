/**
 * The look at an RD Gateway, and through it: HTTP over TLS with methods of its own, then the
 * packets of [MS-TSGU] in a WebSocket or in two connections, and in them the connection to the
 * target.
 */
@NullMarked
package rdpdoctor.network.gateway;

import org.jspecify.annotations.NullMarked;
