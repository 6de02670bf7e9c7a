package rdpdoctor.rdp.security;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.Bytes;

/**
 * A session whose keys and packets were computed by an independent Python script from [MS-RDPBCGR]
 * 5.3.5 and 5.3.6: hashes by hashlib, RC4 written out (and checked with the vector "Key" /
 * "Plaintext"), 3DES by {@code openssl enc -des-ede3-cbc}.
 */
final class KnownSession {

  static final Bytes CLIENT_RANDOM =
      Bytes.hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  static final Bytes SERVER_RANDOM =
      Bytes.hex("e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");

  static final Bytes FIRST = ascii("first message");
  static final Bytes SECOND = ascii("second");

  private static final int LEVEL_HIGH = 3;

  private KnownSession() {}

  static PduCipher cipher(int method) {
    return PduCipher.of(method, CLIENT_RANDOM, SERVER_RANDOM);
  }

  /** The other side of it, at a level at which both sides encrypt. */
  static PduCipher server(int method) {
    return PduCipher.ofServer(method, LEVEL_HIGH, CLIENT_RANDOM, SERVER_RANDOM);
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }
}
