package rdpdoctor.rdp.bitmap;

/** Pixels of one to four bytes in an array, lowest byte first. */
final class LittleEndian {

  private LittleEndian() {}

  static int get(byte[] bytes, int at, int size) {
    int value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  static void put(byte[] bytes, int at, int size, int value) {
    for (int i = 0; i < size; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
  }
}
