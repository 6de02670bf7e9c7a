package rdpdoctor.network.signin;

import java.util.Optional;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.account.AccountName;

/**
 * One sign-in that somebody agreed to.
 *
 * @param serverName the NetBIOS name by which the server knows its own accounts; empty if it did
 *     not say
 * @param workstation the name of this machine: accounts can be limited to workstations
 * @param until the stage to stop behind
 * @param pin the only certificate that may be shown; empty where any may be
 */
public record SignInOrder(
    Endpoint endpoint,
    AccountName account,
    Means means,
    String serverName,
    String workstation,
    Stage until,
    Optional<Thumbprint> pin) {

  /** Whether to go on behind that stage. */
  boolean goesBeyond(Stage stage) {
    return until.compareTo(stage) > 0;
  }
}
