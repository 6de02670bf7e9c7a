package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server New License and Server Upgrade License, [MS-RDPELE] 2.2.2.6 and 2.2.2.7.
 *
 * @param mac of the licence in the clear
 */
public record IssuedLicense(Bytes encryptedLicense, Bytes mac) {

  /** Of a licence in the clear. */
  public static IssuedLicense of(License license, LicenseKeys keys) {
    Bytes clear = license.encode();
    return new IssuedLicense(keys.crypt(clear), keys.mac(clear));
  }

  /**
   * The message.
   *
   * @param type {@link LicenseMessage#NEW_LICENSE} or {@link LicenseMessage#UPGRADE_LICENSE}
   */
  public LicenseMessage.Exchange message(int type) {
    Bytes body = LicenseBlob.encode(LicenseBlob.BB_ENCRYPTED_DATA, encryptedLicense).plus(mac);
    return new LicenseMessage.Exchange(type, body);
  }

  /** What follows the preamble. */
  public static IssuedLicense decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Server New License", body);
    return new IssuedLicense(
        LicenseBlob.read(reader, "EncryptedLicenseInfo"),
        reader.bytes("MACData", LicenseKeys.MAC_SIZE));
  }
}
