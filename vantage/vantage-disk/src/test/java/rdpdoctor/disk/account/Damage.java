package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;

/** What a reader does with a record that is cut short or has wrong bytes. */
final class Damage {

  /** Reads a record. */
  @FunctionalInterface
  interface Reader {
    Object read(byte... record) throws MalformedRecordException;
  }

  private Damage() {}

  /** Every cut before this length is refused by name, and no cut ends in another way. */
  static void everyCutIsRefused(String record, int neededLength, byte[] bytes, Reader reader) {
    for (int length = 0; length < bytes.length; length++) {
      boolean isRead = isRead(record, Arrays.copyOf(bytes, length), reader);
      if (length < neededLength) {
        assertFalse(isRead, "cut at " + length);
      }
    }
  }

  /** Every flipped bit, and every byte turned to ones, is read or refused by name. */
  static void everyFlipIsReadOrRefused(String record, byte[] bytes, Reader reader) {
    for (int position = 0; position < bytes.length; position++) {
      for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
        byte[] flipped = bytes.clone();
        flipped[position] ^= (byte) mask;
        isRead(record, flipped, reader);
      }
    }
  }

  private static boolean isRead(String record, byte[] bytes, Reader reader) {
    try {
      return !reader.read(bytes).toString().isEmpty();
    } catch (MalformedRecordException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(record), String.valueOf(e));
      return false;
    } catch (RuntimeException e) {
      return fail("a record of %d bytes".formatted(bytes.length), e);
    }
  }
}
