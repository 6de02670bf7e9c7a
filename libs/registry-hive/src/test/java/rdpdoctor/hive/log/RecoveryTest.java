package rdpdoctor.hive.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;

/** The expected hashes are those of yarp's replay, and of Windows' own where it is at hand. */
class RecoveryTest {

  private static final String SYSTEM = "win10-1709-dirty-logs-regipy/SYSTEM";
  private static final String USER_CLASSES = "usrclass-dirty-logs-regipy/UsrClass.dat";
  private static final String NEW_LOGS = "yarp-edge/NewDirtyHive1/NewDirtyHive";
  private static final String OLD_LOG = "yarp-edge/OldDirtyHive/OldDirtyHive";

  private static final String SYSTEM_BINS =
      "b6e091176b3d00b7b97efdeaeef519b1adfbaa5f6d8118d5c44fa2dcfeb5029a";
  private static final String USER_CLASSES_BINS =
      "ecc04a58aa3d2467871e80e393eb8469a5fdd425f37fc88f55308efc2f384930";
  private static final String NEW_LOGS_BINS =
      "d762fa532cd95f274afb9277ca269d9a4f711b34a3734898b060382d5bea9237";
  private static final String OLD_LOG_BINS =
      "23c97d7cc7947d32b5b7dc7a3761bc1191e6d5b84797a53dea08084d4cb2b56f";

  @Test
  void a_system_hive_grows_by_what_its_two_logs_hold() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(SYSTEM);
    Recovery recovery = recover(hive);

    assertRecovered(recovery, SYSTEM_BINS, 2130);
    assertEquals(12_591_104, HiveBytes.binsSize(recovery.image()));
    assertEquals(List.of("APPLIED 4 2107-2110", "APPLIED 20 2111-2130"), summaries(recovery));
  }

  @Test
  void the_format_of_a_log_is_its_own_and_not_that_of_the_version() throws CorruptHiveException {
    Recovery recovery = recover(LoggedHive.sample(USER_CLASSES));

    assertRecovered(recovery, USER_CLASSES_BINS, 300);
    assertEquals(List.of("APPLIED 4 287-290", "APPLIED 10 291-300"), summaries(recovery));
  }

  @Test
  void the_bins_are_those_that_windows_10_recovered() throws CorruptHiveException {
    Recovery recovery = recover(LoggedHive.sample(NEW_LOGS));
    ByteBuffer windows =
        LoggedHive.bytes(Shared.require("hives/yarp-edge/NewDirtyHive1/RecoveredHive_Windows10"));

    assertRecovered(recovery, NEW_LOGS_BINS, 5);
    assertEquals(NEW_LOGS_BINS, LoggedHive.sha256OfBins(windows));
  }

  @Test
  void the_old_format_is_replayed_from_its_bitmap() throws CorruptHiveException {
    Recovery recovery = recover(LoggedHive.sample(OLD_LOG));

    assertRecovered(recovery, OLD_LOG_BINS, 5);
    assertEquals(List.of("APPLIED 1 5-5", "EMPTY 0 0-0"), summaries(recovery));
  }

  @Test
  void a_damaged_base_block_comes_back_from_the_log() throws CorruptHiveException {
    Recovery recovery = recover(LoggedHive.sample("yarp-edge/BadBaseBlockHive/BadBaseBlockHive"));

    assertRecovered(recovery, OLD_LOG_BINS, 5);
    assertEquals(3, BaseBlock.read(recovery.image()).minor());
  }

  @Test
  void a_base_block_of_zeros_comes_back_from_the_log() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(OLD_LOG);
    hive.primary().put(0, new byte[BaseBlock.SIZE]);

    assertRecovered(recover(hive), OLD_LOG_BINS, 5);
  }

  @Test
  void with_a_damaged_base_block_only_the_latest_log_of_entries_counts()
      throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    hive.primary().put(BaseBlock.CHECKSUM, (byte) 0x5A);
    Recovery recovery = recover(hive);

    assertEquals(List.of("NOT_NEEDED 0 0-0", "APPLIED 10 291-300"), summaries(recovery));
    assertFalse(BaseBlock.read(recovery.image()).isDirty());
  }

  @Test
  void the_order_in_which_the_logs_are_given_does_not_matter() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    Recovery recovery = Recovery.recover(hive.primary(), hive.logs().reversed());

    assertRecovered(recovery, USER_CLASSES_BINS, 300);
    assertEquals(List.of("APPLIED 10 291-300", "APPLIED 4 287-290"), summaries(recovery));
  }

  @Test
  void logs_with_a_damaged_header_recover_nothing() throws CorruptHiveException {
    for (String name : List.of("BadLogHive1", "BadLogHive3")) {
      LoggedHive hive = LoggedHive.sample("yarp-edge/" + name + "/BadLogHive");
      Recovery recovery = recover(hive);

      assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome(), name);
      assertSame(hive.primary(), recovery.image());
      assertEquals(LogVerdict.UNREADABLE, recovery.logs().getFirst().verdict());
      assertTrue(
          reason(recovery, 0).startsWith("at 0x1fc: log header: checksum is 0x4c564e49"),
          reason(recovery, 0));
    }
  }

  @Test
  void a_dirty_hive_without_logs_is_not_recovered() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(OLD_LOG);
    Recovery recovery = Recovery.recover(hive.primary(), List.of());

    assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome());
    assertEquals(List.of(), recovery.logs());
  }

  @Test
  void the_logs_of_a_clean_hive_are_left_alone_even_if_they_hold_more()
      throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(SYSTEM);
    hive.primary().put(0, HeaderSector.of(hive.primary()).sequences(1622, 1622).sealed(), 0, 512);
    Recovery recovery = recover(hive);

    assertEquals(Recovery.Outcome.CLEAN, recovery.outcome());
    assertSame(hive.primary(), recovery.image());
    assertEquals(List.of("NOT_NEEDED 0 0-0", "NOT_NEEDED 0 0-0"), summaries(recovery));
  }

  @Test
  void logs_of_another_hive_are_refused_by_its_name() throws CorruptHiveException {
    Recovery recovery =
        Recovery.recover(LoggedHive.sample(NEW_LOGS).primary(), LoggedHive.sample(SYSTEM).logs());

    assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome());
    assertEquals(LogVerdict.OTHER_HIVE, recovery.logs().getFirst().verdict());
    assertEquals(
        "at 0x0: log header: file name ends in system, the hive's in newdirtyhive",
        reason(recovery, 0));
  }

  @Test
  void logs_of_the_same_hive_of_another_machine_are_refused_by_their_resource_manager()
      throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(SYSTEM);
    hive.primary().putInt(112, 0x12345678);
    hive.primary().put(0, HeaderSector.of(hive.primary()).sealed(), 0, 512);
    Recovery recovery = recover(hive);

    assertEquals(List.of("OTHER_HIVE 0 0-0", "OTHER_HIVE 0 0-0"), summaries(recovery));
    assertEquals(
        "at 0x0: log header: resource manager is another one than the hive's", reason(recovery, 0));
  }

  @Test
  void an_old_log_of_another_write_is_refused_by_its_time() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(OLD_LOG);
    little(hive.primary()).putLong(BaseBlock.LAST_WRITTEN, 1);
    hive.primary().put(0, HeaderSector.of(hive.primary()).sealed(), 0, 512);
    Recovery recovery = recover(hive);

    assertEquals(LogVerdict.OTHER_HIVE, recovery.logs().getFirst().verdict());
    assertEquals(
        "at 0x0: log header: time of the last write is 2017-03-06T03:15:45.151600Z, "
            + "expected the hive's, 1601-01-01T00:00:00.000000100Z",
        reason(recovery, 0));
  }

  @Test
  void logs_below_the_number_of_the_hive_are_outdated() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    hive.primary().put(0, HeaderSector.of(hive.primary()).sequences(293, 292).sealed(), 0, 512);
    Recovery recovery = recover(hive);

    assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome());
    assertEquals(List.of("OUTDATED 0 0-0", "OUTDATED 0 0-0"), summaries(recovery));
  }

  @Test
  void a_damaged_entry_ends_the_replay_and_the_other_log_no_longer_follows()
      throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    ByteBuffer first = little(hive.logs().getFirst());
    int second = 512 + LogEntry.sizeAt(first, 512);
    first.put(second + 100, (byte) ~first.get(second + 100));
    Recovery recovery = recover(hive);

    assertEquals(List.of("APPLIED 1 287-287", "GAP 0 0-0"), summaries(recovery));
    assertTrue(reason(recovery, 0).contains("log entry: hash is"), reason(recovery, 0));
    assertEquals(
        "at 0x4: log header: sequence is 291, expected 288, the next after the log before it",
        reason(recovery, 1));
  }

  @Test
  void a_log_whose_first_entry_is_damaged_takes_the_next_log_with_it() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    hive.logs().getFirst().putInt(600, 0);
    Recovery recovery = recover(hive);

    assertEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome());
    assertEquals(List.of("UNREADABLE 0 0-0", "GAP 0 0-0"), summaries(recovery));
  }

  @Test
  void a_file_that_is_no_hive_is_refused() {
    ByteBuffer text = ByteBuffer.wrap(new byte[8192]);

    CorruptHiveException refused =
        assertThrows(CorruptHiveException.class, () -> Recovery.recover(text, List.of()));
    assertEquals(0, refused.damage().offset());
  }

  @Test
  void what_lies_behind_the_bins_stays() throws CorruptHiveException {
    LoggedHive hive = LoggedHive.sample(USER_CLASSES);
    hive.primary().put(hive.primary().capacity() - 1, (byte) 0x77);
    Recovery recovery = recover(hive);

    assertEquals(hive.primary().capacity(), recovery.image().capacity());
    assertEquals(0x77, recovery.image().get(recovery.image().capacity() - 1));
  }

  private static Recovery recover(LoggedHive hive) throws CorruptHiveException {
    return Recovery.recover(hive.primary(), hive.logs());
  }

  private static void assertRecovered(Recovery recovery, String bins, int sequence)
      throws CorruptHiveException {
    assertEquals(Recovery.Outcome.RECOVERED, recovery.outcome());
    assertEquals(bins, LoggedHive.sha256OfBins(recovery.image()));
    BaseBlock block = BaseBlock.read(recovery.image());
    assertFalse(block.isDirty());
    assertEquals(sequence, block.primarySequence());
    assertEquals(BaseBlock.TYPE_PRIMARY, block.type());
  }

  private static List<String> summaries(Recovery recovery) {
    return recovery.logs().stream()
        .map(
            log ->
                "%s %d %d-%d"
                    .formatted(
                        log.verdict(), log.entries(), log.firstSequence(), log.lastSequence()))
        .toList();
  }

  private static String reason(Recovery recovery, int log) {
    return recovery.logs().get(log).reason().orElseThrow().toString();
  }

  private static ByteBuffer little(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }
}
