package rdpdoctor.rdp.credssp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.Bytes;

/**
 * TSCredentials with TSPasswordCreds, [MS-CSSP] 2.2.1.2: what the server signs in with, once it has
 * proved that it may know it.
 *
 * <pre>
 * TSCredentials   ::= SEQUENCE { credType [0] INTEGER, credentials [1] OCTET STRING }
 * TSPasswordCreds ::= SEQUENCE {
 *   domainName [0] OCTET STRING, userName [1] OCTET STRING, password [2] OCTET STRING }
 * </pre>
 *
 * @param domain the domain of the account as it is sent
 * @param password stays its owner's to close
 */
public record TsCredentials(String domain, String user, Password password) {

  private static final int CRED_TYPE_PASSWORD = 1;

  /**
   * The credentials of an account.
   *
   * @param computer the NetBIOS name of the server, for an account of its own
   */
  public static TsCredentials of(AccountName account, String computer, Password password) {
    return new TsCredentials(account.domainAt(computer), account.user(), password);
  }

  /** An array, so that whoever asks can overwrite it: the password is the end of it. */
  byte[] encode() {
    byte[] secret = password.utf16();
    try {
      Bytes prefix = prefix(secret.length);
      byte[] whole = Arrays.copyOf(prefix.toArray(), prefix.size() + secret.length);
      System.arraycopy(secret, 0, whole, prefix.size(), secret.length);
      return whole;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Everything ahead of the password, from the inside out. */
  private Bytes prefix(int secretSize) {
    Bytes password = enclose(Ber.OCTET_STRING, Bytes.empty(), secretSize);
    Bytes fields =
        text(0, domain).plus(text(1, user)).plus(enclose(Ber.context(2), password, secretSize));
    Bytes passwordCreds = enclose(Ber.SEQUENCE, fields, secretSize);
    Bytes octets = enclose(Ber.OCTET_STRING, passwordCreds, secretSize);
    Bytes credType = Ber.element(Ber.context(0), Ber.integer(CRED_TYPE_PASSWORD));
    Bytes all = credType.plus(enclose(Ber.context(1), octets, secretSize));
    return enclose(Ber.SEQUENCE, all, secretSize);
  }

  private static Bytes enclose(int tag, Bytes content, int secretSize) {
    return Ber.header(tag, content.size() + secretSize).plus(content);
  }

  private static Bytes text(int field, String text) {
    Bytes utf16 = Bytes.of(text.getBytes(StandardCharsets.UTF_16LE));
    return Ber.element(Ber.context(field), Ber.octets(utf16));
  }
}
