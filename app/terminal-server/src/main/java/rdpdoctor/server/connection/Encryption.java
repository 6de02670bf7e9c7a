package rdpdoctor.server.connection;

import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.server.connection.Opening.Opened;

/** The words and numbers of what encrypts a connection. */
final class Encryption {

  private Encryption() {}

  /** {@code MinEncryptionLevel}; none is not among its values, and low is what comes next. */
  static int level(EncryptionLevel level) {
    return switch (level) {
      case NONE, LOW -> StandardSecurity.LEVEL_LOW;
      case CLIENT_COMPATIBLE -> StandardSecurity.LEVEL_CLIENT_COMPATIBLE;
      case HIGH -> StandardSecurity.LEVEL_HIGH;
      case FIPS -> StandardSecurity.LEVEL_FIPS;
    };
  }

  static String inWords(Opened opened, ServerSecurityData security) {
    return switch (opened) {
      case Opened.Enhanced enhanced when enhanced.hasCredSsp() -> "CredSSP, " + enhanced.version();
      case Opened.Enhanced enhanced -> enhanced.version();
      case Opened.Standard _ -> "RDP, " + method(security.encryptionMethod());
    };
  }

  private static String method(int method) {
    return switch (method) {
      case EncryptionMethod.RC4_40_BIT -> "RC4 40 bit";
      case EncryptionMethod.RC4_56_BIT -> "RC4 56 bit";
      case EncryptionMethod.RC4_128_BIT -> "RC4 128 bit";
      case EncryptionMethod.FIPS -> "FIPS 3DES";
      default -> "not encrypted";
    };
  }
}
