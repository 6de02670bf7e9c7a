package rdpdoctor.hive.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

class LogEntryTest {

  private static final String NEW_LOGS = "yarp-edge/NewDirtyHive1/NewDirtyHive";

  @Test
  void an_entry_of_windows_survives_being_encoded_again() throws CorruptHiveException {
    for (ByteBuffer file : LoggedHive.sample(NEW_LOGS).logs()) {
      ByteBuffer log = TransactionLog.read(0, file).bytes();
      LogEntry entry = LogEntry.read(log, 512);
      ByteBuffer encoded = entry.encoded();

      // Windows pads with what its buffer held, and the hash covers it: only the rest is equal.
      assertEquals(entry, LogEntry.read(encoded, 0));
      assertEquals(0, encoded.capacity() % BaseBlock.SECTOR);
      assertEquals(log.slice(512 + 8, 16), encoded.slice(8, 16));
      assertEquals(log.slice(512 + 40, 8), encoded.slice(40, 8));
    }
  }

  @Test
  void an_entry_between_two_hives_turns_one_into_the_other() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample("win10-1709-dirty-logs-regipy/SYSTEM");
    ByteBuffer after = Recovery.recover(hive.primary(), hive.logs()).image();
    LogEntry entry = LogEntry.between(hive.primary(), after, 1700);
    ByteBuffer log = ByteBuffer.allocate(BaseBlock.SECTOR + Math.toIntExact(entry.encodedSize()));
    log.put(
        0,
        HeaderSector.of(hive.logs().getFirst()).sequences(1700, 1700).sealed(),
        0,
        BaseBlock.SECTOR);
    log.put(BaseBlock.SECTOR, entry.encoded(), 0, log.capacity() - BaseBlock.SECTOR);

    Recovery recovery = Recovery.recover(hive.primary(), List.of(log));
    assertEquals(Recovery.Outcome.RECOVERED, recovery.outcome());
    assertEquals(LoggedHive.sha256OfBins(after), LoggedHive.sha256OfBins(recovery.image()));
  }

  @Test
  void neighbouring_pages_are_one_run() {
    ByteBuffer before = LoggedHive.sample(NEW_LOGS).primary();
    ByteBuffer after = LoggedHive.copy(before);
    after.put(4096 + 10, (byte) 1).put(8192 + 10, (byte) 1).put(4096 * 4, (byte) 1);

    assertEquals(
        List.of(
            new DirtyPages(0, after.slice(4096, 8192)),
            new DirtyPages(4096 * 3, after.slice(4096 * 4, 4096))),
        DirtyPages.between(before, after));
  }

  @Test
  void equal_hives_have_no_dirty_pages() {
    ByteBuffer hive = LoggedHive.sample(NEW_LOGS).primary();

    assertEquals(List.of(), DirtyPages.between(hive, LoggedHive.copy(hive)));
  }

  @Test
  void pages_behind_the_old_bins_are_dirty_though_the_file_holds_the_same_there() {
    ByteBuffer before = LoggedHive.sample(NEW_LOGS).primary();
    ByteBuffer after = LoggedHive.copy(before);
    int bins = HiveBytes.binsSize(before);
    after.put(0, HeaderSector.of(before).binsSize(bins + 4096).sealed(), 0, BaseBlock.SECTOR);

    assertEquals(
        List.of(new DirtyPages(bins, after.slice(4096 + bins, 4096))),
        DirtyPages.between(before, after));
  }
}
