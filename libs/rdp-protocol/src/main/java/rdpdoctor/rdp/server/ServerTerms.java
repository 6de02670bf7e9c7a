package rdpdoctor.rdp.server;

import java.util.Optional;
import rdpdoctor.rdp.x224.SecurityProtocol;

/**
 * What a server offers in the basic settings exchange.
 *
 * @param requestedProtocols of the client's negotiation request, which the server core data repeat;
 *     0 where it sent none
 * @param selectedProtocol of the Connection Confirm, which the client core data repeat
 * @param standardSecurity where RDP itself encrypts; else TLS does, or nobody
 * @param messageChannel whether a client that asks for a message channel gets one
 * @param skipsChannelJoins whether channels are taken for joined with a client that can do so, as
 *     since Windows Server 2022
 */
public record ServerTerms(
    int requestedProtocols,
    int selectedProtocol,
    Optional<StandardSecurity> standardSecurity,
    boolean messageChannel,
    boolean skipsChannelJoins) {

  /** Where the Connection Confirm selected TLS or CredSSP. */
  public static ServerTerms enhanced(int requestedProtocols, int selectedProtocol) {
    return new ServerTerms(requestedProtocols, selectedProtocol, Optional.empty(), true, true);
  }

  /** Where it selected none of them. */
  public static ServerTerms standard(int requestedProtocols, StandardSecurity security) {
    return new ServerTerms(
        requestedProtocols, SecurityProtocol.RDP, Optional.of(security), true, true);
  }
}
