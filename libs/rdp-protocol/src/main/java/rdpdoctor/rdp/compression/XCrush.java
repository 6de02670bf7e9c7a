package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * RDP 6.1 bulk compression, [MS-RDPEGDI] 3.1.8.2: level 1 replaces whole chunks that a history of
 * two million bytes holds, level 2 compresses what is left as RDP 5.0 does.
 *
 * <pre>
 *  RDP61_COMPRESSED_DATA, 2.2.2.4.1
 *  Level1ComprFlags(1) Level2ComprFlags(1)     what follows is level 2's, if those say so
 *  MatchCount(2) MatchCount times: MatchLength(2) MatchOutputOffset(2) MatchHistoryOffset(4)
 *  Literals                                    all there is, where level 1 did not compress
 * </pre>
 */
final class XCrush implements Decompressor {

  private static final String STRUCTURE = "RDP61_COMPRESSED_DATA";

  private static final int HISTORY_SIZE = 2_000_000;
  private static final int MATCH_SIZE = 8;

  private static final int L1_COMPRESSED = 0x01;
  private static final int L1_PACKET_AT_FRONT = 0x04;

  private final History history = new History(STRUCTURE, HISTORY_SIZE);
  private final Decompressor level2 = Mppc.rdp50();

  @Override
  public void flush() {
    history.flush();
  }

  /** The flags of the two levels say what is at the front. */
  @Override
  public Bytes decompress(boolean atFront, Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader(STRUCTURE, data);
    int flags = reader.u8("Level1ComprFlags");
    int level2Flags = reader.u8("Level2ComprFlags");
    Bytes level1 = BulkDecompressor.decompress(level2, level2Flags, reader.rest());
    if ((flags & L1_PACKET_AT_FRONT) != 0) {
      history.rewind();
    }
    int start = history.position();
    if ((flags & L1_COMPRESSED) != 0) {
      replay(level1, start);
    } else {
      history.append(level1);
    }
    return history.since(start);
  }

  /** Each match stands at an offset of the output; literals fill what is between. */
  private void replay(Bytes level1, int start) throws DecodeException {
    ByteReader matches = new ByteReader(STRUCTURE, level1);
    int count = matches.u16le("MatchCount");
    ByteReader literals =
        new ByteReader(STRUCTURE, level1.from(Math.min(2 + MATCH_SIZE * count, level1.size())));
    for (int i = 0; i < count; i++) {
      int length = matches.u16le("MatchLength");
      int outputOffset = matches.u16le("MatchOutputOffset");
      long historyOffset = matches.u32le("MatchHistoryOffset");
      int written = history.position() - start;
      if (outputOffset < written) {
        throw matches.wrong(
            "MatchOutputOffset", Integer.toString(outputOffset), "at least " + written);
      }
      history.append(literals.bytes("Literals", outputOffset - written));
      history.copyFrom(historyOffset, length);
    }
    history.append(literals.rest());
  }
}
