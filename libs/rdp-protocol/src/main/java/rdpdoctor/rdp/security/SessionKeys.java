package rdpdoctor.rdp.security;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The initial keys of RC4, [MS-RDPBCGR] 5.3.5.1, as the client uses them.
 *
 * @param mac signs the PDUs of both directions
 */
record SessionKeys(Bytes mac, Bytes clientToServer, Bytes serverToClient) {

  static SessionKeys derive(int method, Bytes clientRandom, Bytes serverRandom) {
    Bytes preMaster = clientRandom.slice(0, 24).plus(serverRandom.slice(0, 24));
    Bytes master = expand(preMaster, "A", clientRandom, serverRandom);
    Bytes blob = expand(master, "X", clientRandom, serverRandom);
    return new SessionKeys(
        strength(method, blob.slice(0, 16)),
        strength(method, finalHash(blob.slice(32, 48), clientRandom, serverRandom)),
        strength(method, finalHash(blob.slice(16, 32), clientRandom, serverRandom)));
  }

  /** Three salted hashes, with the letter, the next one twice, and the next but one thrice. */
  private static Bytes expand(Bytes secret, String letter, Bytes client, Bytes server) {
    Bytes expanded = Bytes.empty();
    for (int i = 0; i < 3; i++) {
      String salt = String.valueOf((char) (letter.charAt(0) + i)).repeat(i + 1);
      Bytes saltBytes = Bytes.of(salt.getBytes(StandardCharsets.US_ASCII));
      expanded =
          expanded.plus(Digests.md5(secret, Digests.sha1(saltBytes, secret, client, server)));
    }
    return expanded;
  }

  private static Bytes finalHash(Bytes key, Bytes client, Bytes server) {
    return Digests.md5(key, client, server);
  }

  /** Weakens a key as the export rules of its time demanded. */
  private static Bytes strength(int method, Bytes key) {
    return switch (method) {
      case EncryptionMethod.RC4_40_BIT -> Bytes.hex("d1269e").plus(key.slice(3, 8));
      case EncryptionMethod.RC4_56_BIT -> Bytes.hex("d1").plus(key.slice(1, 8));
      default -> key;
    };
  }
}
