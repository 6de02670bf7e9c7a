/** The seam between CredSSP or SPNEGO and what authenticates: NTLM, Kerberos. */
@NullMarked
package rdpdoctor.rdp.mechanism;

import org.jspecify.annotations.NullMarked;
