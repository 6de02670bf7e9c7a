package rdpdoctor.server.connection;

import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.info.ClientInformation;

/**
 * What somebody signs in with.
 *
 * @param password belongs to whoever holds this
 */
record Credentials(String domain, String user, Password password) implements AutoCloseable {

  static Credentials of(TsCredentials delegated) {
    return new Credentials(delegated.domain(), delegated.user(), delegated.password());
  }

  /** Of the Client Info PDU, where the client wants to be signed in without being asked. */
  static Optional<Credentials> of(ClientInformation information, Optional<Password> password) {
    boolean automatic = (information.flags() & ClientInformation.INFO_AUTOLOGON) != 0;
    return password
        .filter(_ -> automatic && !information.user().isEmpty())
        .map(secret -> new Credentials(information.domain(), information.user(), secret));
  }

  @Override
  public void close() {
    password.close();
  }
}
