package rdpdoctor.network.signin;

import java.util.Optional;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.kerberos.KerberosIdentity;
import rdpdoctor.rdp.account.Password;

/**
 * What somebody proves who he is with. A ticket alone proves it, but opens no session: the server
 * would ask for the password there.
 *
 * @param password stays its owner's to close; empty where only a ticket is at hand
 * @param kerberos the way to a ticket; empty where NTLM is all there is
 */
public record Means(Optional<Password> password, Optional<ToTicket> kerberos) {

  public Means {
    if (password.isEmpty() && kerberos.isEmpty()) {
      throw new IllegalArgumentException("neither a password nor a ticket is given");
    }
  }

  /** NTLM, and nothing else. */
  public static Means ntlm(Password password) {
    return new Means(Optional.of(password), Optional.empty());
  }

  /** Who asks for a ticket, and whom. */
  public record ToTicket(KerberosIdentity identity, KdcLocator locator) {}
}
