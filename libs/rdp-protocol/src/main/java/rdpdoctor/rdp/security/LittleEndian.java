package rdpdoctor.rdp.security;

import java.math.BigInteger;
import rdpdoctor.rdp.wire.Bytes;

/** Large numbers in the byte order of the Windows cryptography interfaces. */
final class LittleEndian {

  private LittleEndian() {}

  static BigInteger unsigned(Bytes bytes) {
    return new BigInteger(1, reversed(bytes.toArray()));
  }

  /** The number in exactly {@code size} bytes. */
  static Bytes bytes(BigInteger number, int size) {
    byte[] little = new byte[size];
    byte[] big = number.toByteArray();
    for (int i = 0; i < Math.min(size, big.length); i++) {
      little[i] = big[big.length - 1 - i];
    }
    return Bytes.of(little);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
