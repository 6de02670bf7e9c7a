/**
 * What Kerberos says in the clear, RFC 4120: what is asked for, the etypes of what is granted, and
 * why a ticket is refused. Nothing is encrypted or decrypted here.
 */
@NullMarked
package rdpdoctor.rdp.kerberos;

import org.jspecify.annotations.NullMarked;
