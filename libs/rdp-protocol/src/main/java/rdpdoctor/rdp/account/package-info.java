/** Who signs in: names of accounts in every notation of Windows, and a password that is cleared. */
@NullMarked
package rdpdoctor.rdp.account;

import org.jspecify.annotations.NullMarked;
