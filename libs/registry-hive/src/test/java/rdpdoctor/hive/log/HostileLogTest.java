package rdpdoctor.hive.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Logs cut short or with a bit flipped: fewer entries, never other bytes. */
class HostileLogTest {

  private static final String NEW_LOGS = "yarp-edge/NewDirtyHive1/NewDirtyHive";
  private static final String OLD_LOG = "yarp-edge/OldDirtyHive/OldDirtyHive";
  private static final int STEP = 256;

  @Test
  void every_truncation_of_a_log_with_entries_gives_fewer_of_them() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(NEW_LOGS);
    List<String> prefixes = prefixes(hive);
    for (int log = 0; log < 2; log++) {
      ByteBuffer whole = hive.logs().get(log);
      for (int size = 0; size < whole.capacity(); size += size < 600 ? 1 : STEP) {
        assertPrefix(prefixes, hive.primary(), replaced(hive, log, whole.slice(0, size)));
      }
    }
  }

  @Test
  void no_flipped_bit_of_a_log_gives_other_bytes() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(NEW_LOGS);
    List<String> prefixes = prefixes(hive);
    Random random = new Random(3);
    for (int log = 0; log < 2; log++) {
      for (int run = 0; run < 1_000; run++) {
        ByteBuffer flipped = LoggedHive.copy(hive.logs().get(log));
        int place = random.nextInt(run % 2 == 0 ? 1024 : flipped.capacity());
        flipped.put(place, (byte) (flipped.get(place) ^ 1 << random.nextInt(Byte.SIZE)));
        assertPrefix(prefixes, hive.primary(), replaced(hive, log, flipped));
      }
    }
  }

  @Test
  void every_truncation_of_an_old_log_before_its_last_page_is_refused()
      throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(OLD_LOG);
    ByteBuffer whole = hive.logs().getFirst();
    TransactionLog log = TransactionLog.read(0, whole);
    int pages = DirtyVector.pages(log).stream().mapToInt(DirtyPages::size).sum();
    int end = 1024 + pages;
    for (int size = 0; size < end; size += 64) {
      Recovery recovery = Recovery.recover(hive.primary(), List.of(whole.slice(0, size)));
      assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome(), "" + size);
    }
    assertEquals(
        Recovery.Outcome.RECOVERED,
        Recovery.recover(hive.primary(), List.of(whole.slice(0, end))).outcome());
  }

  @Test
  void no_truncation_of_a_hive_is_more_than_corrupt() {
    for (String sample : List.of(NEW_LOGS, OLD_LOG)) {
      LoggedHive hive = LoggedHive.sample(sample);
      hive.primary().put(BaseBlock.CHECKSUM, (byte) ~hive.primary().get(BaseBlock.CHECKSUM));
      for (int size = 0; size < 8192; size += 4) {
        ByteBuffer cut = hive.primary().slice(0, size);
        try {
          Recovery recovery = Recovery.recover(cut, hive.logs());
          assertTrue(recovery.image().capacity() >= size);
        } catch (CorruptHiveException e) {
          assertTrue(size < BaseBlock.SECTOR, e::toString);
        }
      }
    }
  }

  /** The bins after no entry, after the first, and so on. */
  private static List<String> prefixes(LoggedHive hive) throws CorruptHiveException {
    ByteBuffer image = LoggedHive.copy(hive.primary());
    List<String> states = new ArrayList<>(List.of(LoggedHive.sha256OfBins(image)));
    for (int number = 0; number < 2; number++) {
      TransactionLog log = TransactionLog.read(number, hive.logs().get(number));
      int offset = TransactionLog.BODY;
      while (LogEntry.beginsAt(log.bytes(), offset)) {
        LogEntry entry = LogEntry.read(log.bytes(), offset);
        if (entry.sequence() < log.sequence()) {
          break;
        }
        Replay.put(entry.pages(), image);
        states.add(LoggedHive.sha256OfBins(image));
        offset += LogEntry.sizeAt(log.bytes(), offset);
      }
    }
    // LOG2 alone, which the format cannot tell from a log that follows the hive.
    ByteBuffer second = LoggedHive.copy(hive.primary());
    states.add(
        LoggedHive.sha256OfBins(Recovery.recover(second, List.of(hive.logs().get(1))).image()));
    return states;
  }

  private static List<ByteBuffer> replaced(LoggedHive hive, int log, ByteBuffer other) {
    return log == 0 ? List.of(other, hive.logs().get(1)) : List.of(hive.logs().get(0), other);
  }

  private static void assertPrefix(List<String> prefixes, ByteBuffer primary, List<ByteBuffer> logs)
      throws CorruptHiveException {
    Recovery recovery = Recovery.recover(primary, logs);
    assertTrue(prefixes.contains(LoggedHive.sha256OfBins(recovery.image())), recovery::toString);
  }
}
