package rdpdoctor.rdp.credssp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

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

  /** The array stays its owner's to overwrite: nothing of the password but itself is kept. */
  public static TsCredentials decode(byte[] plain) throws DecodeException {
    SecretReader outer = SecretReader.of("TSCredentials", plain);
    SecretReader fields = outer.enter("TSCredentials", Ber.SEQUENCE);
    outer.expectEnd();
    int type = fields.enterField("credType", 0, Ber.INTEGER).number("credType");
    if (type != CRED_TYPE_PASSWORD) {
      throw new DecodeException(
          "TSCredentials: credType is %d, expected %d".formatted(type, CRED_TYPE_PASSWORD));
    }
    SecretReader octets = fields.enterField("credentials", 1, Ber.OCTET_STRING);
    fields.expectEnd();
    SecretReader passwordCreds = octets.enter("TSPasswordCreds", Ber.SEQUENCE);
    octets.expectEnd();
    return passwordCreds(passwordCreds);
  }

  private static TsCredentials passwordCreds(SecretReader reader) throws DecodeException {
    SecretReader domain = reader.enterField("domainName", 0, Ber.OCTET_STRING);
    SecretReader user = reader.enterField("userName", 1, Ber.OCTET_STRING);
    SecretReader password = reader.enterField("password", 2, Ber.OCTET_STRING);
    reader.expectEnd();
    return new TsCredentials(
        new String(domain.utf16("domainName")),
        new String(user.utf16("userName")),
        Password.takeOver(password.utf16("password")));
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
