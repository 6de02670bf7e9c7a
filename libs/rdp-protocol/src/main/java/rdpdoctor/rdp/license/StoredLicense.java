package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client License Information, [MS-RDPELE] 2.2.2.3: a client shows the licence that it was issued
 * earlier. Ours never does, but a server hears it.
 *
 * @param encryptedPremasterSecret under the key of the server's certificate
 * @param mac of the hardware id
 */
public record StoredLicense(
    long platformId,
    Bytes clientRandom,
    Bytes encryptedPremasterSecret,
    Bytes license,
    Bytes encryptedHardwareId,
    Bytes mac) {

  public LicenseMessage.Exchange message() {
    Bytes body =
        new ByteWriter()
            .u32le(NewLicenseRequest.KEY_EXCHANGE_ALG_RSA)
            .u32le(platformId)
            .bytes(clientRandom)
            .bytes(LicenseBlob.encode(LicenseBlob.BB_RANDOM, encryptedPremasterSecret))
            .bytes(LicenseBlob.encode(LicenseBlob.BB_DATA, license))
            .bytes(LicenseBlob.encode(LicenseBlob.BB_ENCRYPTED_DATA, encryptedHardwareId))
            .bytes(mac)
            .toBytes();
    return new LicenseMessage.Exchange(LicenseMessage.LICENSE_INFO, body);
  }

  /** What follows the preamble. */
  public static StoredLicense decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Client License Information", body);
    reader.skip("PreferredKeyExchangeAlg", 4);
    return new StoredLicense(
        reader.u32le("PlatformId"),
        reader.bytes("ClientRandom", LicenseRandom.RANDOM_SIZE),
        LicenseBlob.read(reader, "EncryptedPreMasterSecret"),
        LicenseBlob.read(reader, "LicenseInfo"),
        LicenseBlob.read(reader, "EncryptedHWID"),
        reader.bytes("MACData", LicenseKeys.MAC_SIZE));
  }
}
