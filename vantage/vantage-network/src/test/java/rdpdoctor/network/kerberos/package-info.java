/** Kerberos against MIT's KDC and MIT's acceptor, and against KDCs that misbehave. */
@NullMarked
package rdpdoctor.network.kerberos;

import org.jspecify.annotations.NullMarked;
