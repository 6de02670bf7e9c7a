/** Stage SECURE: TLS handshakes, certificates, and the methods of standard RDP security. */
@NullMarked
package rdpdoctor.network.secure;

import org.jspecify.annotations.NullMarked;
