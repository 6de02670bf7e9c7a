package rdpdoctor.rdp.ntlm;

/** NEGOTIATE flags, [MS-NLMP] 2.2.2.5. */
public final class NegotiateFlags {

  public static final int UNICODE = 0x0000_0001;
  public static final int REQUEST_TARGET = 0x0000_0004;
  public static final int SIGN = 0x0000_0010;
  public static final int SEAL = 0x0000_0020;
  public static final int NTLM = 0x0000_0200;
  public static final int ALWAYS_SIGN = 0x0000_8000;
  public static final int TARGET_TYPE_DOMAIN = 0x0001_0000;
  public static final int TARGET_TYPE_SERVER = 0x0002_0000;
  public static final int EXTENDED_SESSIONSECURITY = 0x0008_0000;
  public static final int TARGET_INFO = 0x0080_0000;
  public static final int VERSION = 0x0200_0000;
  public static final int KEY_128 = 0x2000_0000;
  public static final int KEY_EXCH = 0x4000_0000;
  public static final int KEY_56 = 0x8000_0000;

  static final int USUAL =
      UNICODE
          | REQUEST_TARGET
          | SIGN
          | SEAL
          | NTLM
          | ALWAYS_SIGN
          | EXTENDED_SESSIONSECURITY
          | VERSION
          | KEY_128
          | KEY_EXCH
          | KEY_56;

  /** What a server of this package adds to what the client asked for. */
  static final int OF_EVERY_CHALLENGE = TARGET_INFO | TARGET_TYPE_SERVER | VERSION;

  /** Without one of these a message could not be sealed with 128 bits. */
  static final int REQUIRED =
      UNICODE | SIGN | SEAL | EXTENDED_SESSIONSECURITY | TARGET_INFO | KEY_128 | KEY_EXCH;

  private NegotiateFlags() {}
}
