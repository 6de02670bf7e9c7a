/** The seam between CredSSP or SPNEGO and what authenticates: NTLM, Kerberos; from both sides. */
@NullMarked
package rdpdoctor.rdp.mechanism;

import org.jspecify.annotations.NullMarked;
