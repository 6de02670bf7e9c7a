package rdpdoctor.rdp.server;

import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Everything that may protect the PDUs of a share. */
enum SecurityLevel {
  PLAIN(EncryptionMethod.NONE, 0),
  RC4_40_LOW(EncryptionMethod.RC4_40_BIT, 1),
  RC4_56(EncryptionMethod.RC4_56_BIT, 2),
  RC4_128(EncryptionMethod.RC4_128_BIT, 3),
  FIPS(EncryptionMethod.FIPS, 4);

  private static final Bytes CLIENT_RANDOM = Bytes.hex("c1".repeat(32));
  private static final Bytes SERVER_RANDOM = Bytes.hex("5e".repeat(32));

  private final int method;
  private final int level;

  SecurityLevel(int method, int level) {
    this.method = method;
    this.level = level;
  }

  boolean isEncrypting() {
    return level > 0;
  }

  PduCipher ofServer() {
    return PduCipher.ofServer(method, level, CLIENT_RANDOM, SERVER_RANDOM);
  }

  SecureSettings ofClient() throws DecodeException {
    return isEncrypting()
        ? SecureSettings.standard(
            method,
            CLIENT_RANDOM,
            SERVER_RANDOM,
            ServerCertificate.decode(TestKey.RSA.certificate()))
        : SecureSettings.plain();
  }
}
