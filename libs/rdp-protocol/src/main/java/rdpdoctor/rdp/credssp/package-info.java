/** CredSSP, [MS-CSSP]: the sign-in before the session, inside TLS. */
@NullMarked
package rdpdoctor.rdp.credssp;

import org.jspecify.annotations.NullMarked;
