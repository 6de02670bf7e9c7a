package rdpdoctor.knowledge.derive.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * The server certificate of standard RDP security as the registry keeps it: the layout of
 * PROPRIETARYSERVERCERTIFICATE, [MS-RDPBCGR] 2.2.1.4.3.1.1.
 *
 * <pre>
 * version 1 | signature algorithm 1 | key algorithm 1   4 bytes each
 * type 6 | length | "RSA1", key length, ...             2, 2, length
 * type 8 | length | signature                           2, 2, length
 * </pre>
 */
final class ProprietaryCertificate {

  private static final int HEADER = 16;
  private static final int RSA_KEY = 6;
  private static final int SIGNATURE = 8;
  private static final int RSA1 = 0x31415352;

  /** Of the key, before its modulus: magic, lengths and exponent. */
  private static final int KEY_HEADER = 20;

  private ProprietaryCertificate() {}

  static boolean isWellFormed(String hex) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < HEADER + KEY_HEADER) {
      return false;
    }
    int version = bytes.getInt();
    int signatureAlgorithm = bytes.getInt();
    int keyAlgorithm = bytes.getInt();
    boolean isKnown = version == 1 && signatureAlgorithm == 1 && keyAlgorithm == 1;
    return isKnown && Short.toUnsignedInt(bytes.getShort()) == RSA_KEY && hasKey(bytes);
  }

  private static boolean hasKey(ByteBuffer bytes) {
    int length = Short.toUnsignedInt(bytes.getShort());
    int start = bytes.position();
    boolean isRsa = bytes.getInt() == RSA1;
    int modulus = bytes.getInt();
    if (!isRsa || modulus + KEY_HEADER != length || bytes.limit() - start < length + 4) {
      return false;
    }
    bytes.position(start + length);
    return Short.toUnsignedInt(bytes.getShort()) == SIGNATURE
        && Short.toUnsignedInt(bytes.getShort()) <= bytes.remaining();
  }
}
