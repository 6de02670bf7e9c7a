/**
 * The look from the network, without credentials: resolves the name, connects, negotiates, and goes
 * on as far as the server lets anybody go. Sends no password, ever.
 */
@NullMarked
package rdpdoctor.network;

import org.jspecify.annotations.NullMarked;
