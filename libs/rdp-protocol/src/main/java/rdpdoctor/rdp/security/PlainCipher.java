package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** No encryption: under TLS, or where the server chose none. The basic header alone remains. */
final class PlainCipher implements PduCipher {

  @Override
  public Bytes seal(int flags, Bytes data) {
    return PduCipher.header(flags).bytes(data).toBytes();
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("security header", pdu);
    int flags = PduCipher.readHeader(reader);
    return new Opened(flags, reader.rest());
  }
}
