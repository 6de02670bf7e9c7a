package rdpdoctor.network.kerberos;

import java.nio.file.Path;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;

/** Who asks for a ticket, and by what right. */
public sealed interface KerberosIdentity {

  /**
   * A principal with its password.
   *
   * @param password stays its owner's to close
   */
  record WithPassword(Principal principal, Password password) implements KerberosIdentity {}

  /** Whoever's tickets are in this file, a credential cache. */
  record WithTicket(Path cache) implements KerberosIdentity {}
}
