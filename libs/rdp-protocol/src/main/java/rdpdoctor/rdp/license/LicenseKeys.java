package rdpdoctor.rdp.license;

import rdpdoctor.rdp.security.Rc4;
import rdpdoctor.rdp.security.SaltedHash;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The keys of one licence exchange, [MS-RDPELE] 5.1.3.
 *
 * @param macSalt signs
 * @param encryption of RC4; every blob begins its stream anew
 */
public record LicenseKeys(Bytes macSalt, Bytes encryption) {

  static final int MAC_SIZE = 16;

  /** The two random numbers change places between the first and the second expansion. */
  public static LicenseKeys derive(Bytes premasterSecret, Bytes clientRandom, Bytes serverRandom) {
    Bytes master = SaltedHash.expand(premasterSecret, 'A', clientRandom, serverRandom);
    Bytes blob = SaltedHash.expand(master, 'A', serverRandom, clientRandom);
    return new LicenseKeys(
        blob.slice(0, 16), SaltedHash.finalHash(blob.slice(16, 32), clientRandom, serverRandom));
  }

  /** Encrypts or decrypts. */
  public Bytes crypt(Bytes data) {
    return Bytes.of(new Rc4(encryption).apply(data.toArray()));
  }

  public Bytes mac(Bytes data) {
    return SaltedHash.mac(macSalt, data.toArray(), Bytes.empty());
  }

  @Override
  public String toString() {
    return "LicenseKeys (not shown)";
  }
}
