package rdpdoctor.rdp.license;

import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.wire.Bytes;

/**
 * An exchange whose keys and messages were computed by an independent Python script from
 * [MS-RDPELE] 5.1: hashes by hashlib, RC4 written out.
 */
final class KnownExchange {

  static final Bytes CLIENT_RANDOM =
      Bytes.hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  static final Bytes SERVER_RANDOM =
      Bytes.hex("e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
  static final Bytes PREMASTER_SECRET =
      Bytes.hex(
          "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f"
              + "505152535455565758595a5b5c5d5e5f");

  static final LicenseKeys KEYS =
      LicenseKeys.derive(PREMASTER_SECRET, CLIENT_RANDOM, SERVER_RANDOM);

  static final LicenseRandom RANDOM = new LicenseRandom(CLIENT_RANDOM, PREMASTER_SECRET);

  static final LicenseApplicant APPLICANT =
      new LicenseApplicant(
          "anna", "PC", new HardwareId(Bytes.hex("707172737475767778797a7b7c7d7e7f")));

  /** "TEST" and a zero, in Unicode. */
  static final Bytes CHALLENGE = Bytes.hex("54004500530054000000");

  static final PlatformChallenge PLATFORM_CHALLENGE =
      new PlatformChallenge(
          Bytes.hex("89f24c2e54a98ebccf66"), Bytes.hex("9958682a584fe4b5997fb68a72a64e9e"));

  static final PlatformChallengeResponse RESPONSE =
      new PlatformChallengeResponse(
          Bytes.hex("ddf309d104a9d0bc9b663212e0951ddbd1a3"),
          Bytes.hex("dff2092e77d8a8cfbb130165cbec33a0addea80d"),
          Bytes.hex("f46dac5cf8c7a6fadd58d3dd120d110f"));

  static final License LICENSE =
      new License(0x60000, "microsoft.com", "MS", "A02", Bytes.hex("300100"));

  static final IssuedLicense ISSUED =
      new IssuedLicense(
          Bytes.hex(
              "ddf20f2e09a9dabca20f1460dce626bda58db51dcb93dd391a15c37a157ab8fc92cb5e7a"
                  + "c70d44d75deb8fbd7966c93f19f7d2"),
          Bytes.hex("bae7aaeb590302ca7f0d75dc90f973e0"));

  static final RsaKey SERVER_KEY = TestKey.RSA;

  private KnownExchange() {}
}
