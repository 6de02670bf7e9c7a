package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.Bytes;

/**
 * Spreads 168 key bits over the 24 bytes of a 3DES key, [MS-RDPBCGR] 5.3.6.2.1: seven bits a byte,
 * the least significant bit first. The lowest bit, which DES ignores, then makes the parity odd.
 */
final class TripleDesKey {

  private static final int KEY_SIZE = 24;

  private TripleDesKey() {}

  static Bytes expand(Bytes bits) {
    byte[] key = new byte[KEY_SIZE];
    for (int i = 0; i < KEY_SIZE; i++) {
      int seven = 0;
      for (int bit = 0; bit < 7; bit++) {
        seven |= bit(bits, 7 * i + bit) << bit;
      }
      key[i] = (byte) withOddParity(seven);
    }
    return Bytes.of(key);
  }

  private static int bit(Bytes bits, int index) {
    return bits.get(index / 8) >>> (index % 8) & 1;
  }

  private static int withOddParity(int seven) {
    return Integer.bitCount(seven) % 2 == 0 ? seven ^ 1 : seven;
  }
}
