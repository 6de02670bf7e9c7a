package rdpdoctor.network.kerberos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.testkit.server.MitKdc;

/** A realm of MIT's KDC with accounts in every state, and services. */
final class Realm implements AutoCloseable {

  static final String NAME = "LAB.EXAMPLE";
  static final String PASSWORD = "Secret-1";
  static final String HOST = "win01.lab.example";

  private final MitKdc kdc;

  private Realm(MitKdc kdc) {
    this.kdc = kdc;
    kdc.administer(
        NAME,
        "addprinc -pw %s +requires_preauth anna".formatted(PASSWORD),
        "addprinc -randkey TERMSRV/" + HOST);
  }

  static Realm start() {
    return new Realm(MitKdc.ofRealms(NAME));
  }

  MitKdc kdc() {
    return kdc;
  }

  Endpoint place() {
    return place(kdc);
  }

  static Endpoint place(MitKdc kdc) {
    return new Endpoint(kdc.host(), kdc.port());
  }

  /** Adds an account with the usual password. */
  void account(String options, String name) {
    kdc.administer(NAME, "addprinc -pw %s %s %s".formatted(PASSWORD, options, name));
  }

  void service(String options, String host) {
    kdc.administer(NAME, "addprinc -randkey %s TERMSRV/%s".formatted(options, host));
  }

  KerberosResult signIn(String user, String password, String host) {
    return signIn(place(), user, password, host);
  }

  KerberosResult signIn(Path cache, String host) {
    return signIn(place(), cache, host);
  }

  static KerberosResult signIn(Endpoint kdc, Path cache, String host) {
    return new KerberosSignIn(KdcLocator.at(kdc), InstantSource.system())
        .begin(new KerberosIdentity.WithTicket(cache), host, Duration.ofSeconds(10));
  }

  /** At another place than the KDC's own, such as a relay. */
  static KerberosResult signIn(Endpoint kdc, String user, String password, String host) {
    return signIn(KdcLocator.at(kdc), user, password, host, Duration.ofSeconds(10));
  }

  static KerberosResult signIn(
      KdcLocator locator, String user, String password, String host, Duration limit) {
    try (Password secret = Password.takeOver(password.toCharArray())) {
      KerberosIdentity identity =
          new KerberosIdentity.WithPassword(new Principal(List.of(user), NAME), secret);
      return new KerberosSignIn(locator, InstantSource.system()).begin(identity, host, limit);
    }
  }

  static KerberosMechanism ready(KerberosResult result) {
    return switch (result) {
      case KerberosResult.Ready(KerberosMechanism mechanism, var _) -> mechanism;
      case KerberosResult.Failed(KerberosFailure failure) ->
          throw new AssertionError(failure.toString());
    };
  }

  static KerberosFailure failure(KerberosResult result) {
    return switch (result) {
      case KerberosResult.Failed(KerberosFailure failure) -> failure;
      case KerberosResult.Ready _ -> throw new AssertionError("there is a ticket");
    };
  }

  @Override
  public void close() {
    kdc.close();
  }
}
