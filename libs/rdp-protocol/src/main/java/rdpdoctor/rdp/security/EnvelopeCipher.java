package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Seals everything, and opens what the other side says is encrypted. */
record EnvelopeCipher(Envelope envelope) implements PduCipher {

  @Override
  public Bytes seal(int flags, byte[] data) {
    boolean salted = (flags & SEC_SECURE_CHECKSUM) != 0;
    return PduCipher.header(flags | SEC_ENCRYPT).bytes(envelope.seal(salted, data)).toBytes();
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader(envelope.structure(), pdu);
    int flags = PduCipher.readHeader(reader);
    boolean salted = (flags & SEC_SECURE_CHECKSUM) != 0;
    return new Opened(
        flags, (flags & SEC_ENCRYPT) == 0 ? reader.rest() : envelope.open(salted, reader));
  }

  @Override
  public Sealed sealFastPath(Bytes data) {
    return new Sealed(FASTPATH_ENCRYPTED, envelope.seal(false, data.toArray()));
  }

  @Override
  public Opened openFastPath(int flags, Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader(envelope.structure(), data);
    boolean salted = (flags & FASTPATH_SECURE_CHECKSUM) != 0;
    return new Opened(
        flags, (flags & FASTPATH_ENCRYPTED) == 0 ? reader.rest() : envelope.open(salted, reader));
  }
}
