package rdpdoctor.rdp.mcs;

import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server MCS Connect Response, [MS-RDPBCGR] 2.2.1.4.
 *
 * @param result 0 is rt-successful; the others are in T.125 section 7, part 2
 * @param userData the GCC Conference Create Response
 */
public record ConnectResponse(int result, DomainParameters parameters, Bytes userData) {

  public static final int RESULT_SUCCESSFUL = 0;

  private static final int TAG = 0x7F66;

  /** A response that accepts what the client asked for. */
  public static ConnectResponse successful(Bytes userData) {
    return new ConnectResponse(RESULT_SUCCESSFUL, DomainParameters.TARGET, userData);
  }

  public Bytes encode() {
    return Ber.element(
        TAG,
        Ber.element(Ber.ENUMERATED, Bytes.of((byte) result)),
        Ber.integer(0),
        parameters.encode(),
        Ber.octets(userData));
  }

  public static ConnectResponse decode(Bytes pdu) throws DecodeException {
    ByteReader outer = new ByteReader("MCS Connect-Response", pdu);
    ByteReader reader =
        new ByteReader("MCS Connect-Response", Ber.read(outer, "Connect-Response", TAG));
    outer.expectEnd();
    int result = Ber.readInt(reader, "result", Ber.ENUMERATED);
    Ber.readInteger(reader, "calledConnectId", Ber.INTEGER);
    DomainParameters parameters = DomainParameters.decode(reader);
    Bytes userData = Ber.read(reader, "userData", Ber.OCTET_STRING);
    reader.expectEnd();
    return new ConnectResponse(result, parameters, userData);
  }
}
