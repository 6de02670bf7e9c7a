package rdpdoctor.rdp.security;

import java.math.BigInteger;

/** A server's key for tests, one of {@code openssl genrsa 512}. */
public final class TestKey {

  public static final RsaKey RSA =
      new RsaKey(
          new BigInteger(
              "9b0049878a474ed97b1f070146a026dc5da79aec166294184d11d1ab630b8868"
                  + "946d3dea36c49c43b41e0ecfdcfb53398fe2012afecfd0f3cdb2e935e8597af3",
              16),
          BigInteger.valueOf(65537),
          new BigInteger(
              "21b1704a5c4e9fdf3a9a46058afaa937e1cbdb2b52ba5f02e14dec4bdb1dd8aa"
                  + "bc69444163b66c02ea62d2c88254012dde17933791aff061a3602169caaba371",
              16));

  private TestKey() {}
}
