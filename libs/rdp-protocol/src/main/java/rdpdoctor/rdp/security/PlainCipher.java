package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** No encryption: under TLS, or where the server chose none. The basic header alone remains. */
final class PlainCipher implements PduCipher {

  @Override
  public Bytes seal(int flags, byte[] data) {
    return PduCipher.inTheClear(flags, Bytes.of(data));
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("security header", pdu);
    int flags = PduCipher.readHeader(reader);
    return new Opened(flags, reader.rest());
  }

  @Override
  public Sealed sealFastPath(Bytes data) {
    return new Sealed(0, data);
  }

  @Override
  public Opened openFastPath(int flags, Bytes data) throws DecodeException {
    if ((flags & FASTPATH_ENCRYPTED) != 0) {
      throw new DecodeException(
          "fast-path header: encryption flags are %d, expected none without encryption"
              .formatted(flags));
    }
    return new Opened(flags, data);
  }
}
