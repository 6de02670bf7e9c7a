package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksum of log entries, Marvin32, with the one seed that Windows uses for them. */
final class Marvin32 {

  // The specification prints this integer with its bytes from high to low, not as stored.
  private static final long SEED = 0x82EF4D887A4E55C5L;
  private static final int END_OF_INPUT = 0x80;

  private int low = (int) SEED;
  private int high = (int) (SEED >>> Integer.SIZE);

  private Marvin32() {}

  /** The hash of the bytes from the position to the limit, the first half in the low word. */
  static long hash(ByteBuffer bytes) {
    ByteBuffer rest = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    Marvin32 state = new Marvin32();
    while (rest.remaining() >= Integer.BYTES) {
      state.mix(rest.getInt());
    }
    state.mix(last(rest));
    state.mix(0);
    return Integer.toUnsignedLong(state.low) | (long) state.high << Integer.SIZE;
  }

  private static int last(ByteBuffer rest) {
    int word = END_OF_INPUT;
    for (int index = rest.limit() - 1; index >= rest.position(); index--) {
      word = word << Byte.SIZE | Byte.toUnsignedInt(rest.get(index));
    }
    return word;
  }

  private void mix(int word) {
    low += word;
    high ^= low;
    low = Integer.rotateLeft(low, 20) + high;
    high = Integer.rotateLeft(high, 9) ^ low;
    low = Integer.rotateLeft(low, 27) + high;
    high = Integer.rotateLeft(high, 19);
  }
}
