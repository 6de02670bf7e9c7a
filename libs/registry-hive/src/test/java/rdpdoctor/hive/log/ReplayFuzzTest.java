package rdpdoctor.hive.log;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Whatever the bytes of a hive and of its logs: an image, or a CorruptHiveException. */
class ReplayFuzzTest {

  @FuzzTest
  void replay(byte[] input) {
    int third = input.length / 3;
    ByteBuffer bytes = ByteBuffer.wrap(input);
    recover(
        bytes.slice(0, third),
        List.of(bytes.slice(third, third), bytes.slice(2 * third, input.length - 2 * third)));
  }

  /** With the checksums of all headers made right, so that what lies behind them is reached. */
  @FuzzTest
  void replayBehindSoundHeaders(byte[] input) {
    int third = input.length / 3;
    if (third < BaseBlock.SECTOR) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(input.clone());
    for (int part = 0; part < 3; part++) {
      ByteBuffer header = bytes.slice(part * third, third);
      header.put(0, HeaderSector.of(header).sealed(), 0, BaseBlock.SECTOR);
    }
    recover(
        bytes.slice(0, third), List.of(bytes.slice(third, third), bytes.slice(2 * third, third)));
  }

  /** An entry whose hashes are made right. */
  @FuzzTest
  void entryWithSoundHashes(byte[] input) {
    if (input.length < 48) {
      return;
    }
    ByteBuffer entry = ByteBuffer.allocate((input.length + 511) / 512 * 512);
    entry.order(ByteOrder.LITTLE_ENDIAN).put(0, input);
    entry.putInt(0, LogEntry.SIGNATURE).putInt(4, entry.capacity());
    entry.putLong(24, Marvin32.hash(entry.slice(40, entry.capacity() - 40)));
    entry.putLong(32, Marvin32.hash(entry.slice(0, 32)));
    try {
      LogEntry.read(entry, 0).encoded();
    } catch (CorruptHiveException expected) {
      return;
    }
  }

  private static void recover(ByteBuffer primary, List<ByteBuffer> logs) {
    try {
      Recovery.recover(primary, logs);
    } catch (CorruptHiveException expected) {
      return;
    }
  }
}
