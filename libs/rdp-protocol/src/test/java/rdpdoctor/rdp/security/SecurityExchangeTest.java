package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;

class SecurityExchangeTest {

  /** Of 512 bits, as Windows Server 2003 has it; prime factors by a Python script. */
  private static final String MODULUS =
      "c00b5fa814c91cf76646c74d2e19c37d3aaa3691c9d8b60f9f0d083c57750192"
          + "ab7b1346560282222351e92cee101d22570f02d1a42798d5b8069d30bdc39209";

  @Test
  void the_random_is_encrypted_as_python_encrypts_it() {
    ServerCertificate certificate =
        new ServerCertificate(
            ServerCertificate.Kind.PROPRIETARY,
            new BigInteger(MODULUS, 16),
            BigInteger.valueOf(65537));
    assertEquals(
        Bytes.hex(
            """
            0100 0000 48000000
            53cc402cb00f07d1ddde46eaa34119f06150091c0e02d5d7815b91d7315e67b9
            2442ad604e2de33b42cf644038a51cd8eb3051254294f86f181a291dbd8ca149
            0000000000000000"""),
        SecurityExchange.encode(KnownSession.CLIENT_RANDOM, certificate));
  }
}
