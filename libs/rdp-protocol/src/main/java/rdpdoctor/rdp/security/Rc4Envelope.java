package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** RC4 with a truncated MD5 as signature, [MS-RDPBCGR] 5.3.6.1. */
final class Rc4Envelope implements Envelope {

  private static final int SIGNATURE_SIZE = 8;

  private final Bytes macKey;
  private final Rc4Direction outgoing;
  private final Rc4Direction incoming;

  private Rc4Envelope(Bytes macKey, Rc4Direction outgoing, Rc4Direction incoming) {
    this.macKey = macKey;
    this.outgoing = outgoing;
    this.incoming = incoming;
  }

  static Rc4Envelope ofClient(int method, SessionKeys keys) {
    return new Rc4Envelope(
        keys.mac(),
        new Rc4Direction(method, keys.clientToServer()),
        new Rc4Direction(method, keys.serverToClient()));
  }

  static Rc4Envelope ofServer(int method, SessionKeys keys) {
    return new Rc4Envelope(
        keys.mac(),
        new Rc4Direction(method, keys.serverToClient()),
        new Rc4Direction(method, keys.clientToServer()));
  }

  @Override
  public String structure() {
    return "security header";
  }

  @Override
  public Bytes seal(boolean salted, byte[] data) {
    Bytes signature = signature(salted, data, outgoing.packets());
    return signature.plus(Bytes.of(outgoing.next(data)));
  }

  @Override
  public Bytes open(boolean salted, ByteReader reader) throws DecodeException {
    Bytes signature = reader.bytes("dataSignature", SIGNATURE_SIZE);
    Bytes encrypted = reader.rest();
    if (encrypted.isEmpty()) {
      throw reader.wrong("data", "empty", "at least one byte");
    }
    long count = incoming.packets();
    byte[] data = incoming.next(encrypted.toArray());
    if (!signature(salted, data, count).equals(signature)) {
      throw reader.wrong("dataSignature", signature.toHex(), "the MAC of the data");
    }
    return Bytes.of(data);
  }

  private Bytes signature(boolean salted, byte[] data, long count) {
    Bytes salt = salted ? new ByteWriter().u32le(count).toBytes() : Bytes.empty();
    return SaltedHash.mac(macKey, data, salt).first(SIGNATURE_SIZE);
  }
}
