package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

/** After each cut the bins, with the logs replayed, are the old ones or the new ones. */
class PowerFailureTest {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final String LABEL = "20260301T101500Z";

  @Test
  void a_clean_hive_is_saved_in_place() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.clean(Hives.WITH_ENTRIES);

    assertSafe(start, Hives.changed(image(start)), SavedHive.Way.IN_PLACE);
  }

  @Test
  void a_clean_hive_grows_in_place_into_the_room_of_its_file()
      throws IOException, CorruptHiveException {
    StoredWorld start = Hives.clean(Hives.WITH_ENTRIES);

    assertSafe(start, Hives.grown(Hives.changed(image(start))), SavedHive.Way.IN_PLACE);
  }

  @Test
  void a_dirty_hive_is_settled_first() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);

    assertSafe(start, Hives.changed(image(start)), SavedHive.Way.IN_PLACE);
  }

  @Test
  void a_dirty_hive_is_only_settled_if_nothing_else_changes()
      throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);

    assertSafe(start, image(start), SavedHive.Way.IN_PLACE);
  }

  @Test
  void a_hive_that_was_saved_before_is_saved_in_place_again()
      throws IOException, CorruptHiveException {
    StoredWorld first = Hives.dirty(Hives.WITH_ENTRIES);
    RecordingFolder folder = new RecordingFolder(first, NEVER);
    save(folder, Hives.changed(image(first)));
    StoredWorld second = folder.world();
    second.files().keySet().removeIf(name -> name.contains("backup"));

    assertSafe(second, Hives.grown(image(second)), SavedHive.Way.IN_PLACE);
  }

  @Test
  void a_hive_with_logs_of_the_old_format_is_replaced() throws IOException, CorruptHiveException {
    StoredWorld clean = Hives.clean(Hives.WITH_VECTOR);
    assertSafe(clean, Hives.changed(image(clean)), SavedHive.Way.REPLACED);

    StoredWorld dirty = Hives.dirty(Hives.WITH_VECTOR);
    assertSafe(dirty, Hives.changed(image(dirty)), SavedHive.Way.REPLACED);
  }

  @Test
  void a_hive_with_empty_logs_is_replaced() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.clean(Hives.WITH_ENTRIES);
    Hives.logs().forEach(log -> start.put(log, ByteBuffer.allocate(0)));

    assertSafe(start, Hives.changed(image(start)), SavedHive.Way.REPLACED);
  }

  @Test
  void a_hive_that_outgrows_its_file_is_replaced() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.clean(Hives.WITH_ENTRIES);
    start.put(Hives.NAME, image(start).slice(0, 4096 + Hives.bins(image(start)).capacity()));

    assertSafe(start, Hives.grown(image(start)), SavedHive.Way.REPLACED);
  }

  @Test
  void logs_that_are_too_small_for_the_change_have_the_hive_replaced()
      throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);
    ByteBuffer after = Hives.changed(image(start));
    Recovery recovery = Hives.recovery(start);
    start.put(Hives.NAME, recovery.image());
    for (String log : Hives.logs()) {
      start.put(log, ByteBuffer.wrap(start.get(log)).slice(0, 4096));
    }

    assertSafe(start, after, SavedHive.Way.REPLACED);
  }

  @Test
  void a_stale_log_that_would_follow_the_new_one_is_silenced_before()
      throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);
    // As if a backup had come back: the hive is another one than the logs lead to, and at 1, while
    // the second log goes on with 3 after the entry 2 to come.
    ByteBuffer restored = Hives.changed(image(start));
    restored.put(0, HeaderSector.of(restored).sequences(1, 1).sealed(), 0, 512);
    start.put(Hives.NAME, restored);

    assertSafe(start, Hives.grown(restored), SavedHive.Way.IN_PLACE);
  }

  /** Cuts the power everywhere, then lets every single change fail. */
  private static void assertSafe(StoredWorld start, ByteBuffer after, SavedHive.Way way)
      throws IOException, CorruptHiveException {
    ByteBuffer old = copy(Hives.bins(image(start)));
    ByteBuffer changed = copy(Hives.bins(after));
    RecordingFolder folder = new RecordingFolder(start, NEVER);
    HiveSave.Done done = save(folder, after);

    assertEquals(way, done.way());
    assertEquals(changed, Hives.bins(image(folder.world())));
    assertEquals(Recovery.Outcome.CLEAN, Hives.recovery(folder.world()).outcome());
    assertBackup(start, folder.world(), done.backup().orElseThrow());
    int cuts =
        new PowerCuts(start, folder.acts())
            .forEach((name, world) -> assertOldOrNew(name, world, old, changed));
    assertTrue(cuts > folder.acts().size(), "only " + cuts);
    assertFailuresAreSafe(start, after, folder.acts().size(), old, changed);
  }

  private static void assertFailuresAreSafe(
      StoredWorld start, ByteBuffer after, int acts, ByteBuffer old, ByteBuffer changed) {
    for (int failing = 0; failing < acts; failing++) {
      RecordingFolder folder = new RecordingFolder(start, failing);
      assertThrows(IOException.class, () -> save(folder, after), "failing " + failing);
      assertOldOrNew("failing " + failing, folder.world(), old, changed);
      assertEquals(
          List.of(),
          folder.world().files().keySet().stream()
              .filter(name -> name.endsWith(".part") || name.endsWith("-new"))
              .toList());
    }
  }

  private static void assertOldOrNew(
      String state, StoredWorld world, ByteBuffer old, ByteBuffer changed) {
    try {
      Recovery recovery = Hives.recovery(world);
      assertNotEquals(Recovery.Outcome.NOT_RECOVERED, recovery.outcome(), state);
      ByteBuffer bins = Hives.bins(recovery.image());
      assertTrue(bins.equals(old) || bins.equals(changed), state);
    } catch (CorruptHiveException e) {
      throw new AssertionError(state, e);
    }
  }

  private static void assertBackup(StoredWorld start, StoredWorld end, String backup)
      throws CorruptHiveException {
    assertEquals("HIVE.20260301T101500Z.backup", backup);
    assertEquals(ByteBuffer.wrap(start.get(Hives.NAME)), ByteBuffer.wrap(end.get(backup)));
    boolean dirty = Hives.recovery(start).outcome() != Recovery.Outcome.CLEAN;
    assertEquals(dirty, end.has(backup + ".LOG1"));
  }

  private static HiveSave.Done save(RecordingFolder folder, ByteBuffer after)
      throws IOException, CorruptHiveException {
    StoredWorld start = new StoredWorld(folder.world());
    return new HiveSave(folder, Hives.NAME, Hives.logs())
        .save(ByteBuffer.wrap(start.get(Hives.NAME)), Hives.recovery(start), after, LABEL);
  }

  private static ByteBuffer image(StoredWorld world) throws CorruptHiveException {
    return Hives.recovery(world).image();
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.allocate(bytes.capacity()).put(0, bytes, 0, bytes.capacity());
  }
}
