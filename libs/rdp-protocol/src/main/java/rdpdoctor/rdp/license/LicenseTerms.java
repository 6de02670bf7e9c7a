package rdpdoctor.rdp.license;

import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What a server needs for one licence exchange.
 *
 * @param key whose certificate the request carries, in the proprietary form
 * @param serverRandom 32 random bytes
 * @param challenge of the platform challenge, in the clear; rdesktop takes none but of ten bytes
 * @param license that is issued; a client that shows the same one keeps it
 */
public record LicenseTerms(RsaKey key, Bytes serverRandom, Bytes challenge, License license) {

  public LicenseTerms {
    if (serverRandom.size() != LicenseRandom.RANDOM_SIZE) {
      throw new IllegalArgumentException(
          "server random is %d bytes long, expected 32".formatted(serverRandom.size()));
    }
  }
}
