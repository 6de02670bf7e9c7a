/** Stage AUTHENTICATE: CredSSP up to the server's NTLM challenge, which needs no password. */
@NullMarked
package rdpdoctor.network.authenticate;

import org.jspecify.annotations.NullMarked;
