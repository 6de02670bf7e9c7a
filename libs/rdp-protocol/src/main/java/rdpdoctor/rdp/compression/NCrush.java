package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * RDP 6.0 bulk compression, [MS-RDPEGDI] 3.1.8.1: Huffman codes for literals, the end of the
 * stream, copy-offsets and lengths of matches; the last four copy-offsets have codes of their own.
 */
final class NCrush implements Decompressor {

  private static final String STRUCTURE = "RDP 6.0 bulk compression";

  private static final int HISTORY_SIZE = 64 * 1024;
  private static final int KEPT_AT_FRONT = 32 * 1024;

  private static final int END_OF_STREAM = 256;
  private static final int FIRST_COPY_OFFSET = 257;
  private static final int FIRST_CACHED_OFFSET = 289;
  private static final int RESERVED = 293;

  /** HuffLengthLEC, one hexadecimal digit for each code. */
  private static final HuffmanCode LITERAL_END_OR_COPY_OFFSET =
      new HuffmanCode(
          "66677777777888888898999988999999"
              + "899a9999999a9aaa99a9a9a999aa9a99"
              + "89999aaa99aaaaaa99aaaaaaa9aaaaaa"
              + "8aaaaaaaaaaaaaaa9aaaaaaa9aaaaaa9"
              + "799a9aaa9aaaaaaa9aaaaaaaaaaaaaaa"
              + "aaaaaaaaaaadaaaaaabaaaaaaaaaaaaa"
              + "9aaaaa9aaaaa9aaa9aaaaaaaaaaaaaaa"
              + "9aaaaaaaaaaaaa9a899a9aaa9aaa9987"
              + "dd77a776666566656566666666666666"
              + "85677d");

  /** HuffLengthL. */
  private static final HuffmanCode LENGTH_OF_MATCH =
      new HuffmanCode("42343445455667787889989999999999");

  private static final ExtraBits COPY_OFFSET = ExtraBits.ofCopyOffsets();
  private static final ExtraBits MATCH = ExtraBits.ofLengthsOfMatch();

  private final History history = new History(STRUCTURE, HISTORY_SIZE);
  private final OffsetCache cache = new OffsetCache();

  @Override
  public void flush() {
    history.flush();
    cache.flush();
  }

  @Override
  public Bytes decompress(boolean atFront, Bytes data) throws DecodeException {
    if (atFront) {
      history.slide(KEPT_AT_FRONT);
    }
    int start = history.position();
    NCrushBits bits = new NCrushBits(STRUCTURE, data);
    int symbol = LITERAL_END_OR_COPY_OFFSET.next(bits);
    while (symbol != END_OF_STREAM) {
      if (symbol < END_OF_STREAM) {
        history.append(symbol);
      } else {
        copy(symbol, bits);
      }
      symbol = LITERAL_END_OR_COPY_OFFSET.next(bits);
    }
    return history.since(start);
  }

  private void copy(int symbol, NCrushBits bits) throws DecodeException {
    if (symbol == RESERVED) {
      throw bits.wrong("code", Integer.toString(symbol), "at most " + (RESERVED - 1));
    }
    int distance =
        symbol < FIRST_CACHED_OFFSET
            ? cache.add(COPY_OFFSET.next(symbol - FIRST_COPY_OFFSET, bits) - 1)
            : cache.use(symbol - FIRST_CACHED_OFFSET);
    history.copy(distance, MATCH.next(LENGTH_OF_MATCH.next(bits), bits));
  }
}
