package rdpdoctor.rdp.x224;

/** The failureCode of RDP_NEG_FAILURE, [MS-RDPBCGR] 2.2.1.2.2. */
public final class NegotiationFailureCode {

  public static final int SSL_REQUIRED_BY_SERVER = 1;
  public static final int SSL_NOT_ALLOWED_BY_SERVER = 2;
  public static final int SSL_CERT_NOT_ON_SERVER = 3;
  public static final int INCONSISTENT_FLAGS = 4;
  public static final int HYBRID_REQUIRED_BY_SERVER = 5;
  public static final int SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER = 6;

  private NegotiationFailureCode() {}
}
