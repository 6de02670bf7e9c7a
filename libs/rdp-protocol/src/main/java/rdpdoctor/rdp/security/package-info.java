/**
 * Standard RDP security, [MS-RDPBCGR] 5.3: the server's certificate, the session keys, and the
 * encryption of PDUs by RC4 or, under FIPS, by 3DES.
 */
@NullMarked
package rdpdoctor.rdp.security;

import org.jspecify.annotations.NullMarked;
