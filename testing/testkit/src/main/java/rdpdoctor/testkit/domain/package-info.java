/**
 * A real Active Directory domain: Samba's domain controller and a member of it, in a network of
 * their own, with every state that an account and a trust can be in.
 */
@NullMarked
package rdpdoctor.testkit.domain;

import org.jspecify.annotations.NullMarked;
