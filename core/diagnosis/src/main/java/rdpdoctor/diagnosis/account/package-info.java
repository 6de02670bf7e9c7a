/**
 * Who may sign in: the local accounts and groups, the logon rights, and what follows from them.
 *
 * <p>Nothing here is a secret, or made from one. The values are those of a security accounts
 * database (MS-SAMR) and of a local security policy (MS-LSAD), whoever read them.
 */
@NullMarked
package rdpdoctor.diagnosis.account;

import org.jspecify.annotations.NullMarked;
