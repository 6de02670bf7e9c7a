package rdpdoctor.network.authenticate;

import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;

/** The errorCode of a TSRequest, which comes from two lists. */
public final class ErrorCode {

  /** The facility of the security packages, [MS-ERREF] 2.1: HRESULTs of facility SSPI, 9. */
  private static final long SSPI_FAILURE = 0x8009;

  private ErrorCode() {}

  public static WireCode of(long errorCode) {
    CodeSpace space = errorCode >>> 16 == SSPI_FAILURE ? CodeSpace.SSPI : CodeSpace.NTSTATUS;
    return WireCode.of(space, errorCode);
  }
}
