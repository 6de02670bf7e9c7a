package rdpdoctor.rdp.security;

import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The initial keys of RC4, [MS-RDPBCGR] 5.3.5.1.
 *
 * @param mac signs the PDUs of both directions
 */
record SessionKeys(Bytes mac, Bytes clientToServer, Bytes serverToClient) {

  static SessionKeys derive(int method, Bytes clientRandom, Bytes serverRandom) {
    Bytes preMaster = clientRandom.slice(0, 24).plus(serverRandom.slice(0, 24));
    Bytes master = SaltedHash.expand(preMaster, 'A', clientRandom, serverRandom);
    Bytes blob = SaltedHash.expand(master, 'X', clientRandom, serverRandom);
    return new SessionKeys(
        strength(method, blob.slice(0, 16)),
        strength(method, SaltedHash.finalHash(blob.slice(32, 48), clientRandom, serverRandom)),
        strength(method, SaltedHash.finalHash(blob.slice(16, 32), clientRandom, serverRandom)));
  }

  private static Bytes strength(int method, Bytes key) {
    return switch (method) {
      case EncryptionMethod.RC4_40_BIT, EncryptionMethod.RC4_56_BIT ->
          weakened(method, key.first(8));
      default -> key;
    };
  }

  /** Weakens a key as the export rules of its time demanded: its first bytes are known. */
  static Bytes weakened(int method, Bytes key) {
    return switch (method) {
      case EncryptionMethod.RC4_40_BIT -> Bytes.hex("d1269e").plus(key.from(3));
      case EncryptionMethod.RC4_56_BIT -> Bytes.hex("d1").plus(key.from(1));
      default -> key;
    };
  }
}
