/** The messages of NTLM, [MS-NLMP] 2.2.1, that need no password. */
@NullMarked
package rdpdoctor.rdp.ntlm;

import org.jspecify.annotations.NullMarked;
