package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.Bytes;

/**
 * What a client needs of chance for one licence exchange.
 *
 * @param clientRandom 32 bytes
 * @param premasterSecret 48 bytes, which only the server can decrypt
 */
public record LicenseRandom(Bytes clientRandom, Bytes premasterSecret) {

  public static final int RANDOM_SIZE = 32;
  public static final int PREMASTER_SECRET_SIZE = 48;

  public LicenseRandom {
    if (clientRandom.size() != RANDOM_SIZE || premasterSecret.size() != PREMASTER_SECRET_SIZE) {
      throw new IllegalArgumentException(
          "client random and premaster secret are %d and %d bytes long, expected 32 and 48"
              .formatted(clientRandom.size(), premasterSecret.size()));
    }
  }

  @Override
  public String toString() {
    return "LicenseRandom (not shown)";
  }
}
