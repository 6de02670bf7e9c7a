/** SPNEGO, RFC 4178 and [MS-SPNG]: client and server agree on NTLM or Kerberos. */
@NullMarked
package rdpdoctor.rdp.spnego;

import org.jspecify.annotations.NullMarked;
