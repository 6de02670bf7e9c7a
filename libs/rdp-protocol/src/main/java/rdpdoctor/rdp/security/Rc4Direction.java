package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.Bytes;

/**
 * The packets of one direction. After every 4096 of them the key is updated, [MS-RDPBCGR] 5.3.7.1,
 * from the key that the connection began with and the one in use.
 */
final class Rc4Direction {

  private static final int PACKETS_PER_KEY = 4096;

  private final int method;
  private final Bytes initialKey;
  private Bytes key;
  private Rc4 stream;
  private long packets;

  Rc4Direction(int method, Bytes key) {
    this.method = method;
    this.initialKey = key;
    this.key = key;
    this.stream = new Rc4(key);
  }

  /** How many have gone through since the connection began. */
  long packets() {
    return packets;
  }

  /** Encrypts or decrypts the next packet. */
  byte[] next(byte[] data) {
    if (packets > 0 && packets % PACKETS_PER_KEY == 0) {
      key = updated();
      stream = new Rc4(key);
    }
    packets++;
    return stream.apply(data);
  }

  /** The new key is encrypted with itself. */
  private Bytes updated() {
    Bytes hashed = SaltedHash.update(initialKey, key).first(key.size());
    Bytes renewed = Bytes.of(new Rc4(hashed).apply(hashed.toArray()));
    return SessionKeys.weakened(method, renewed);
  }
}
