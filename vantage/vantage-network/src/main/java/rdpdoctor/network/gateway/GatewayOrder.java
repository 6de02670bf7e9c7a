package rdpdoctor.network.gateway;

import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/**
 * One sign-in to a gateway that somebody agreed to, and the target behind it.
 *
 * @param password stays its owner's to close
 * @param workstation the name of this machine
 * @param certificate the SHA-256 of the only certificate that the gateway may show, in upper-case
 *     digits
 */
public record GatewayOrder(
    Endpoint gateway,
    Endpoint target,
    AccountName account,
    Password password,
    String workstation,
    String certificate) {}
