package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.DecodeException;

/** A canonical Huffman code, which the lengths of its codes define. */
final class HuffmanCode {

  private final int[] countByLength = new int[16];
  private final int[] symbols;

  /** One hexadecimal digit for the length of each symbol's code. */
  HuffmanCode(String lengths) {
    symbols = new int[lengths.length()];
    int next = 0;
    for (int length = 1; length < countByLength.length; length++) {
      for (int symbol = 0; symbol < lengths.length(); symbol++) {
        if (Character.digit(lengths.charAt(symbol), 16) == length) {
          symbols[next++] = symbol;
          countByLength[length]++;
        }
      }
    }
  }

  int next(NCrushBits bits) throws DecodeException {
    int code = 0;
    int firstOfLength = 0;
    int shorter = 0;
    for (int count : countByLength) {
      int place = code - firstOfLength;
      if (place < count) {
        return symbols[shorter + place];
      }
      shorter += count;
      firstOfLength = (firstOfLength + count) << 1;
      code = (code << 1) | bits.next(1);
    }
    throw new IllegalStateException("the code is not complete");
  }
}
