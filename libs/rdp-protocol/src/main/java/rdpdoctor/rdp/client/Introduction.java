package rdpdoctor.rdp.client;

import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Who the client says it is.
 *
 * @param password stays its owner's to close
 */
public record Introduction(ClientInformation information, Optional<Password> password) {

  /** Nobody: the server does not sign anybody in. */
  public static Introduction anonymous() {
    return of(ClientInformation.anonymous());
  }

  /** Of a user whom the server knows from CredSSP. */
  public static Introduction of(ClientInformation information) {
    return new Introduction(information, Optional.empty());
  }

  /** Of a user whom the server is to sign in. */
  public static Introduction of(ClientInformation information, Password password) {
    return new Introduction(information, Optional.of(password));
  }

  /**
   * The sealed Client Info PDU. Under TLS, where RDP itself encrypts nothing, the password is
   * legible in it.
   */
  Bytes seal(PduCipher cipher) {
    byte[] packet =
        password.map(information::encode).orElseGet(() -> information.encode().toArray());
    try {
      return cipher.seal(PduCipher.SEC_INFO_PKT, packet);
    } finally {
      Arrays.fill(packet, (byte) 0);
    }
  }
}
