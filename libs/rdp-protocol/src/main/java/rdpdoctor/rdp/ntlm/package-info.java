/**
 * NTLM version 2, [MS-NLMP]: the three messages, the client that answers a challenge, the server
 * that judges the answer, and the sealing of what follows. Only extended session security with 128
 * bits and key exchange is spoken.
 */
@NullMarked
package rdpdoctor.rdp.ntlm;

import org.jspecify.annotations.NullMarked;
