package rdpdoctor.network.signin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/** Sign-ins as the tests make them. */
final class SignIns {

  private static final Duration PATIENT = Duration.ofSeconds(10);

  static {
    LegacyTls.allow();
  }

  private SignIns() {}

  /** An order for a server on this machine. */
  static SignInOrder order(String host, int port, String account, String password) {
    return new SignInOrder(
        new Endpoint(host, port),
        AccountName.parse(account),
        Means.ntlm(Password.takeOver(password.toCharArray())),
        "",
        "JUDGE",
        Stage.LOGON,
        Optional.empty());
  }

  static SignInOrder until(SignInOrder order, Stage stage) {
    return new SignInOrder(
        order.endpoint(),
        order.account(),
        order.means(),
        order.serverName(),
        order.workstation(),
        stage,
        order.pin());
  }

  static SignInOrder pinned(SignInOrder order, String thumbprint) {
    return new SignInOrder(
        order.endpoint(),
        order.account(),
        order.means(),
        order.serverName(),
        order.workstation(),
        order.until(),
        Thumbprint.parse(thumbprint));
  }

  static Facts attempt(SignInOrder order) {
    return attempt(order, Tap.NONE);
  }

  /** The picture as well. */
  static SignInResult result(SignInOrder order) {
    return result(order, Tap.NONE);
  }

  static Facts attempt(SignInOrder order, Tap tap) {
    return result(order, tap).facts();
  }

  /** By a name that is reached at another address. */
  static Facts attemptAt(SignInOrder order, String address) {
    return result(order, Tap.NONE, address).facts();
  }

  private static SignInResult result(SignInOrder order, Tap tap) {
    return result(order, tap, order.endpoint().host());
  }

  private static SignInResult result(SignInOrder order, Tap tap, String host) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.ofLiteral(host), order.endpoint().port());
    ProbeSettings settings = new ProbeSettings(PATIENT, Depth.SURVEY, tap);
    return new SignIn(settings).attempt(order, address);
  }

  /** The value of a fact that must have been read. */
  static <T> T value(Facts facts, Fact<T> fact) {
    return facts
        .value(fact)
        .orElseThrow(() -> new AssertionError("%s is not among %s".formatted(fact.id(), facts)));
  }
}
