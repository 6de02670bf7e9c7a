package rdpdoctor.rdp.mcs;

import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client MCS Connect Initial, [MS-RDPBCGR] 2.2.1.3: sent once the connection is secured, or right
 * after the Connection Confirm under standard RDP security.
 *
 * @param userData the GCC Conference Create Request
 */
public record ConnectInitial(Bytes userData) {

  static final int TAG = 0x7F65;

  private static final Bytes SELECTOR = Ber.octets(Bytes.of((byte) 1));
  private static final Bytes UPWARD = Ber.element(Ber.BOOLEAN, Bytes.of((byte) 0xFF));

  public Bytes encode() {
    return Ber.element(
        TAG,
        SELECTOR,
        SELECTOR,
        UPWARD,
        DomainParameters.TARGET.encode(),
        DomainParameters.MINIMUM.encode(),
        DomainParameters.MAXIMUM.encode(),
        Ber.octets(userData));
  }

  public static ConnectInitial decode(Bytes pdu) throws DecodeException {
    ByteReader outer = new ByteReader("MCS Connect-Initial", pdu);
    ByteReader reader =
        new ByteReader("MCS Connect-Initial", Ber.read(outer, "Connect-Initial", TAG));
    outer.expectEnd();
    Ber.read(reader, "callingDomainSelector", Ber.OCTET_STRING);
    Ber.read(reader, "calledDomainSelector", Ber.OCTET_STRING);
    Ber.read(reader, "upwardFlag", Ber.BOOLEAN);
    DomainParameters.decode(reader);
    DomainParameters.decode(reader);
    DomainParameters.decode(reader);
    Bytes userData = Ber.read(reader, "userData", Ber.OCTET_STRING);
    reader.expectEnd();
    return new ConnectInitial(userData);
  }
}
