package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

class HiveFileTest {

  @Test
  void a_dirty_hive_is_recovered_from_the_logs_beside_it(@TempDir Path folder)
      throws IOException, CorruptHiveException {
    StoredWorld world = Hives.dirty(Hives.WITH_ENTRIES);
    try (HiveFile hive = HiveFile.open(world.into(folder))) {
      assertEquals(2, hive.logs().size());
      assertEquals(Recovery.Outcome.RECOVERED, hive.recovery().outcome());
      assertEquals(Hives.bins(Hives.recovery(world).image()), hive.read(Hives::bins));
    }
  }

  @Test
  void logs_are_found_whatever_the_case_of_their_names(@TempDir Path folder)
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(folder);
    Files.move(folder.resolve("HIVE.LOG1"), folder.resolve("hive.log1"));
    Files.move(folder.resolve("HIVE.LOG2"), folder.resolve("Hive.Log2"));
    try (HiveFile file = HiveFile.open(hive)) {
      assertEquals(Recovery.Outcome.RECOVERED, file.recovery().outcome());
      assertEquals(5, file.recovery().logs().getLast().lastSequence());
    }
  }

  @Test
  void a_hive_behind_a_symbolic_link_has_the_logs_of_its_own_folder(@TempDir Path folder)
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(folder.resolve("config"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), hive);
    try (HiveFile file = HiveFile.open(link)) {
      assertEquals(Recovery.Outcome.RECOVERED, file.recovery().outcome());
    }
  }

  @Test
  void a_dirty_hive_without_logs_is_not_recovered(@TempDir Path folder)
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(folder);
    Files.delete(folder.resolve("HIVE.LOG1"));
    Files.delete(folder.resolve("HIVE.LOG2"));
    try (HiveFile file = HiveFile.open(hive)) {
      assertEquals(Recovery.Outcome.NOT_RECOVERED, file.recovery().outcome());
    }
  }

  @Test
  void an_empty_file_is_refused_by_name(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("SYSTEM"));
    CorruptHiveException refused =
        assertThrows(CorruptHiveException.class, () -> HiveFile.open(file));

    assertEquals(
        "at 0x0: base block: the file is empty, expected a registry hive", refused.getMessage());
  }

  @Test
  void a_missing_file_is_named(@TempDir Path folder) {
    assertThrows(NoSuchFileException.class, () -> HiveFile.open(folder.resolve("SYSTEM")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a mapped file cannot be cut short there")
  void a_page_that_can_no_longer_be_read_is_an_input_error(@TempDir Path folder)
      throws IOException, CorruptHiveException {
    Path path = Hives.clean(Hives.WITH_ENTRIES).into(folder);
    try (HiveFile hive = HiveFile.open(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(0);
      IOException fault =
          assertThrows(
              IOException.class, () -> hive.read(image -> image.get(image.capacity() - 1)));

      assertTrue(fault.toString().endsWith("HIVE: a page of the file cannot be read"));
    }
  }

  @Test
  void reading_changes_no_file(@TempDir Path folder) throws IOException, CorruptHiveException {
    StoredWorld world = Hives.dirty(Hives.WITH_ENTRIES);
    Path path = world.into(folder);
    try (HiveFile hive = HiveFile.open(path)) {
      assertEquals(path.toRealPath(), hive.path());
    }
    assertEquals(ByteBuffer.wrap(world.get(Hives.NAME)), Hives.bytes(path));
  }
}
