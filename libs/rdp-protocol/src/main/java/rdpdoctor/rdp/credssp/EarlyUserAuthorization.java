package rdpdoctor.rdp.credssp;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Early User Authorization Result PDU, [MS-RDPBCGR] 2.2.10.2: sent behind CredSSP if HYBRID_EX was
 * selected.
 *
 * @param authorizationResult 0 or 5; another number is kept as it was sent
 */
public record EarlyUserAuthorization(long authorizationResult) {

  public static final long AUTHZ_SUCCESS = 0;
  public static final long AUTHZ_ACCESS_DENIED = 5;

  /** Its size on the wire. */
  public static final int SIZE = 4;

  public boolean isGranted() {
    return authorizationResult == AUTHZ_SUCCESS;
  }

  public Bytes encode() {
    return new ByteWriter().u32le(authorizationResult).toBytes();
  }

  public static EarlyUserAuthorization decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("Early User Authorization Result PDU", pdu);
    long result = reader.u32le("authorizationResult");
    reader.expectEnd();
    return new EarlyUserAuthorization(result);
  }
}
