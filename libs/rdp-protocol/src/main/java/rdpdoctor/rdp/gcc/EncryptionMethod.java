package rdpdoctor.rdp.gcc;

/** The encryption methods of standard RDP security, [MS-RDPBCGR] 2.2.1.3.3. */
public final class EncryptionMethod {

  public static final int NONE = 0x00;
  public static final int RC4_40_BIT = 0x01;
  public static final int RC4_128_BIT = 0x02;
  public static final int RC4_56_BIT = 0x08;
  public static final int FIPS = 0x10;
  public static final int ALL = RC4_40_BIT | RC4_128_BIT | RC4_56_BIT | FIPS;

  /** The encryptionLevel at which only the client encrypts, [MS-RDPBCGR] 5.3.1. */
  public static final int LEVEL_LOW = 1;

  private EncryptionMethod() {}

  /** As the specification calls it; a number without a name is shown in hex. */
  public static String name(int method) {
    return switch (method) {
      case NONE -> "none";
      case RC4_40_BIT -> "40-bit RC4";
      case RC4_56_BIT -> "56-bit RC4";
      case RC4_128_BIT -> "128-bit RC4";
      case FIPS -> "FIPS 3DES";
      default -> "0x%08x".formatted(method);
    };
  }
}
