package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The server at the level LOW: it opens what the client sealed and seals nothing itself. */
record OneWayCipher(PduCipher incoming) implements PduCipher {

  @Override
  public Bytes seal(int flags, byte[] data) {
    return PduCipher.inTheClear(flags, Bytes.of(data));
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    return incoming.open(pdu);
  }

  @Override
  public Sealed sealFastPath(Bytes data) {
    return new Sealed(0, data);
  }

  @Override
  public Opened openFastPath(int flags, Bytes data) throws DecodeException {
    return incoming.openFastPath(flags, data);
  }
}
