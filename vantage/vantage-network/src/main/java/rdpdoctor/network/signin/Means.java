package rdpdoctor.network.signin;

import java.util.Optional;
import java.util.function.Supplier;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.SecurityMechanism;

/**
 * What somebody proves who he is with. A ticket alone proves it, but opens no session: the server
 * would ask for the password there.
 *
 * @param password stays its owner's to close; empty where only a ticket is at hand
 * @param kerberos a new context with a ticket for the server, for each connection; empty where
 *     there is no ticket, so that NTLM is left
 */
public record Means(Optional<Password> password, Optional<Supplier<SecurityMechanism>> kerberos) {

  public Means {
    if (password.isEmpty() && kerberos.isEmpty()) {
      throw new IllegalArgumentException("neither a password nor a ticket is given");
    }
  }
}
