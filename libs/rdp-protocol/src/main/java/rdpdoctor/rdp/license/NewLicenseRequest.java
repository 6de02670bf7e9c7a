package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client New License Request, [MS-RDPELE] 2.2.2.2: the client has no licence and asks for one.
 *
 * @param platformId the client's kind of system
 * @param encryptedPremasterSecret under the key of the server's certificate
 * @param userName as the licence server's records will show it
 * @param machineName likewise
 */
public record NewLicenseRequest(
    long platformId,
    Bytes clientRandom,
    Bytes encryptedPremasterSecret,
    String userName,
    String machineName) {

  static final long KEY_EXCHANGE_ALG_RSA = 1;

  /** CLIENT_OS_ID_WINNT_POST_52 and CLIENT_IMAGE_ID_MICROSOFT. */
  public static final long WINDOWS = 0x0401_0000L;

  public LicenseMessage.Exchange message() {
    Bytes body =
        new ByteWriter()
            .u32le(KEY_EXCHANGE_ALG_RSA)
            .u32le(platformId)
            .bytes(clientRandom)
            .bytes(LicenseBlob.encode(LicenseBlob.BB_RANDOM, encryptedPremasterSecret))
            .bytes(LicenseBlob.encode(LicenseBlob.BB_CLIENT_USER_NAME, LicenseBlob.text(userName)))
            .bytes(
                LicenseBlob.encode(
                    LicenseBlob.BB_CLIENT_MACHINE_NAME, LicenseBlob.text(machineName)))
            .toBytes();
    return new LicenseMessage.Exchange(LicenseMessage.NEW_LICENSE_REQUEST, body);
  }

  /** What follows the preamble. */
  public static NewLicenseRequest decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Client New License Request", body);
    reader.skip("PreferredKeyExchangeAlg", 4);
    return new NewLicenseRequest(
        reader.u32le("PlatformId"),
        reader.bytes("ClientRandom", LicenseRandom.RANDOM_SIZE),
        LicenseBlob.read(reader, "EncryptedPreMasterSecret"),
        LicenseBlob.text(LicenseBlob.read(reader, "ClientUserName")),
        LicenseBlob.text(LicenseBlob.read(reader, "ClientMachineName")));
  }
}
