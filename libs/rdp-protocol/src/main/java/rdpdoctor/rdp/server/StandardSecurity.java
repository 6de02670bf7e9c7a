package rdpdoctor.rdp.server;

import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Standard RDP security on the server, [MS-RDPBCGR] 5.3.
 *
 * @param encryptionLevel {@code MinEncryptionLevel}: 1 low, 2 client compatible, 3 high, 4 FIPS
 * @param key whose certificate the client gets
 * @param serverRandom 32 random bytes
 */
public record StandardSecurity(int encryptionLevel, RsaKey key, Bytes serverRandom) {

  public static final int LEVEL_LOW = 1;
  public static final int LEVEL_CLIENT_COMPATIBLE = 2;
  public static final int LEVEL_HIGH = 3;
  public static final int LEVEL_FIPS = 4;

  private static final int RANDOM_SIZE = 32;

  public StandardSecurity {
    if (encryptionLevel < LEVEL_LOW || encryptionLevel > LEVEL_FIPS) {
      throw new IllegalArgumentException(
          "MinEncryptionLevel is %d, expected 1 to 4".formatted(encryptionLevel));
    }
    if (serverRandom.size() != RANDOM_SIZE) {
      throw new IllegalArgumentException(
          "server random is %d bytes long, expected 32".formatted(serverRandom.size()));
    }
  }

  /** What the server chooses of the methods that a client offers; nothing where none will do. */
  Optional<ServerSecurityData> choose(int offered) {
    return acceptable()
        .filter(method -> (offered & method) != 0)
        .findFirst()
        .map(
            method ->
                new ServerSecurityData(method, encryptionLevel, serverRandom, key.certificate()));
  }

  /**
   * The strongest first: low and client compatible go by the client, [MS-RDPBCGR] 5.3.1. (The
   * documentation of Win32_TSGeneralSetting has 56 bits at level low.) FIPS comes last, because
   * Windows Server 2003 at level high answered 128 bits to a client that offered all of them, and
   * takes FIPS of one that offers nothing else.
   */
  private Stream<Integer> acceptable() {
    return switch (encryptionLevel) {
      case LEVEL_FIPS -> Stream.of(EncryptionMethod.FIPS);
      case LEVEL_HIGH -> Stream.of(EncryptionMethod.RC4_128_BIT, EncryptionMethod.FIPS);
      default ->
          Stream.of(
              EncryptionMethod.RC4_128_BIT,
              EncryptionMethod.RC4_56_BIT,
              EncryptionMethod.RC4_40_BIT,
              EncryptionMethod.FIPS);
    };
  }
}
