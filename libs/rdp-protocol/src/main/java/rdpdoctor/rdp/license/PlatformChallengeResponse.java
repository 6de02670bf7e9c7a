package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client Platform Challenge Response, [MS-RDPELE] 2.2.2.5: with it the server takes a licence from
 * its stock.
 *
 * @param mac of both in the clear, one after the other
 */
public record PlatformChallengeResponse(
    Bytes encryptedResponse, Bytes encryptedHardwareId, Bytes mac) {

  private static final int VERSION = 0x0100;
  private static final int OTHER_PLATFORM_CHALLENGE_TYPE = 0xFF00;
  private static final int LICENSE_DETAIL_DETAIL = 3;

  /** The answer to a challenge in the clear. */
  public static PlatformChallengeResponse of(
      Bytes challenge, HardwareId hardwareId, LicenseKeys keys) {
    Bytes response =
        new ByteWriter()
            .u16le(VERSION)
            .u16le(OTHER_PLATFORM_CHALLENGE_TYPE)
            .u16le(LICENSE_DETAIL_DETAIL)
            .u16le(challenge.size())
            .bytes(challenge)
            .toBytes();
    Bytes id = hardwareId.encode();
    return new PlatformChallengeResponse(
        keys.crypt(response), keys.crypt(id), keys.mac(response.plus(id)));
  }

  public LicenseMessage.Exchange message() {
    Bytes body =
        LicenseBlob.encode(LicenseBlob.BB_ENCRYPTED_DATA, encryptedResponse)
            .plus(LicenseBlob.encode(LicenseBlob.BB_ENCRYPTED_DATA, encryptedHardwareId))
            .plus(mac);
    return new LicenseMessage.Exchange(LicenseMessage.PLATFORM_CHALLENGE_RESPONSE, body);
  }

  /** What follows the preamble. */
  public static PlatformChallengeResponse decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Client Platform Challenge Response", body);
    return new PlatformChallengeResponse(
        LicenseBlob.read(reader, "EncryptedPlatformChallengeResponse"),
        LicenseBlob.read(reader, "EncryptedHWID"),
        reader.bytes("MACData", LicenseKeys.MAC_SIZE));
  }

  /** Whether the signature is that of response and hardware id. */
  boolean isSigned(LicenseKeys keys) {
    return keys.mac(keys.crypt(encryptedResponse).plus(keys.crypt(encryptedHardwareId)))
        .equals(mac);
  }

  /**
   * Whether it repeats this challenge; rdesktop repeats it bare, without the structure around it.
   */
  boolean repeats(Bytes challenge, LicenseKeys keys) throws DecodeException {
    return keys.crypt(encryptedResponse).equals(challenge) || challenge(keys).equals(challenge);
  }

  /** The challenge that it repeats; refused if the signature is wrong. */
  public Bytes challenge(LicenseKeys keys) throws DecodeException {
    ByteReader reader =
        new ByteReader("PLATFORM_CHALLENGE_RESPONSE_DATA", keys.crypt(encryptedResponse));
    if (!isSigned(keys)) {
      throw reader.wrong("MACData", mac.toHex(), "the MAC of response and hardware id");
    }
    reader.skip("wVersion, wClientType and wLicenseDetailLevel", 6);
    return reader.bytes("pbChallenge", reader.u16le("cbChallenge"));
  }
}
