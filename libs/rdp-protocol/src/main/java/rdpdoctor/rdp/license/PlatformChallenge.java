package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server Platform Challenge, [MS-RDPELE] 2.2.2.4: text that a genuine client can decrypt.
 *
 * @param mac of the challenge in the clear
 */
public record PlatformChallenge(Bytes encryptedChallenge, Bytes mac) {

  /** Of a challenge in the clear. */
  public static PlatformChallenge of(Bytes challenge, LicenseKeys keys) {
    return new PlatformChallenge(keys.crypt(challenge), keys.mac(challenge));
  }

  public LicenseMessage.Exchange message() {
    Bytes body =
        new ByteWriter()
            .u32le(0) // ConnectFlags
            .bytes(LicenseBlob.encode(LicenseBlob.BB_ENCRYPTED_DATA, encryptedChallenge))
            .bytes(mac)
            .toBytes();
    return new LicenseMessage.Exchange(LicenseMessage.PLATFORM_CHALLENGE, body);
  }

  /** What follows the preamble. */
  public static PlatformChallenge decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Server Platform Challenge", body);
    reader.skip("ConnectFlags", 4);
    return new PlatformChallenge(
        LicenseBlob.read(reader, "EncryptedPlatformChallenge"),
        reader.bytes("MACData", LicenseKeys.MAC_SIZE));
  }
}
