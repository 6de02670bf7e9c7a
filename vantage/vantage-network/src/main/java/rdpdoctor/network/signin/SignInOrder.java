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
 * @param offersCredSsp whether to sign in ahead of the session where the server can do so; else as
 *     a client that does not know Network Level Authentication
 */
public record SignInOrder(
    Endpoint endpoint,
    AccountName account,
    Means means,
    String serverName,
    String workstation,
    Stage until,
    Optional<Thumbprint> pin,
    boolean offersCredSsp) {

  /** As clients do it that know Network Level Authentication. */
  public SignInOrder(
      Endpoint endpoint,
      AccountName account,
      Means means,
      String serverName,
      String workstation,
      Stage until,
      Optional<Thumbprint> pin) {
    this(endpoint, account, means, serverName, workstation, until, pin, true);
  }

  /** The same without Network Level Authentication. */
  public SignInOrder withoutCredSsp() {
    return new SignInOrder(endpoint, account, means, serverName, workstation, until, pin, false);
  }

  /** Whether to go on behind that stage. */
  boolean goesBeyond(Stage stage) {
    return until.compareTo(stage) > 0;
  }
}
