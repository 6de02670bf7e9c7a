package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.disk.WriteRefusedException.Refusal;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RunningProgram;

class HiveWriterTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T10:15:00Z"));
  private static final String HOLDS_A_LOCK =
      """
      import fcntl, sys, time
      file = open(sys.argv[1], "r+b")
      fcntl.lockf(file, fcntl.LOCK_EX)
      print("locked", flush=True)
      time.sleep(60)
      """;

  @TempDir Path volume;
  private Path config;

  @BeforeEach
  void windowsFolder() throws IOException {
    config = Files.createDirectories(volume.resolve("Windows/System32/config"));
  }

  @Test
  void a_file_that_is_written_in_place_keeps_its_identity()
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(config);
    Object key = Files.readAttributes(hive, BasicFileAttributes.class).fileKey();
    SavedHive saved = change(hive);

    assertEquals(SavedHive.Way.IN_PLACE, saved.way());
    assertEquals(key, Files.readAttributes(hive, BasicFileAttributes.class).fileKey());
    assertFalse(saved.pendingTransactions());
    try (HiveFile backup = HiveFile.open(saved.backup().orElseThrow())) {
      assertEquals(Recovery.Outcome.RECOVERED, backup.recovery().outcome());
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are those of POSIX")
  void a_file_that_is_replaced_keeps_its_permissions() throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_VECTOR).into(config);
    Files.setPosixFilePermissions(hive, PosixFilePermissions.fromString("rw-r-----"));
    SavedHive saved = change(hive);

    assertEquals(SavedHive.Way.REPLACED, saved.way());
    for (Path file : List.of(hive, saved.backup().orElseThrow())) {
      assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    assertEquals(
        List.of(
            "HIVE",
            "HIVE.20260301T101500Z.backup",
            "HIVE.20260301T101500Z.backup.LOG1",
            "HIVE.20260301T101500Z.backup.LOG2",
            "HIVE.LOG1",
            "HIVE.LOG2"),
        names());
  }

  @Test
  void an_image_that_is_as_the_disk_has_it_is_not_written()
      throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    try (HiveFile read = HiveFile.open(hive)) {
      SavedHive saved = writer().save(read, copy(read));
      assertEquals(SavedHive.Way.UNCHANGED, saved.way());
    }
    assertEquals(List.of("HIVE", "HIVE.LOG1", "HIVE.LOG2"), names());
  }

  @Test
  void a_second_change_in_the_same_second_has_a_backup_of_its_own()
      throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);

    assertNotEquals(change(hive).backup(), change(hive).backup());
  }

  @Test
  void a_sleeping_windows_keeps_its_hives() throws IOException, CorruptHiveException {
    for (String signature : List.of("HIBR", "hibr", "RSTR", "LINK")) {
      Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
      hibernate(signature);
      WriteRefusedException refused = refused(hive);

      assertEquals(Refusal.HIBERNATED, refused.refusal());
      assertTrue(refused.toString().contains("HIBERFIL.SYS is live"), refused::toString);
      assertUntouched(hive);
    }
  }

  @Test
  void a_hibernation_file_that_is_not_live_hinders_nobody()
      throws IOException, CorruptHiveException {
    for (String signature : List.of("", "\0\0\0\0", "WAKE", "wake")) {
      hibernate(signature);
      assertEquals(
          SavedHive.Way.IN_PLACE, change(Hives.clean(Hives.WITH_ENTRIES).into(config)).way());
    }
  }

  @Test
  void a_user_may_take_the_risk_of_a_sleeping_windows() throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    hibernate("HIBR");

    assertEquals(SavedHive.Way.IN_PLACE, change(hive, Risk.HIBERNATED).way());
  }

  @Test
  void two_writers_of_one_process_exclude_each_other() throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    List<Refusal> refusals = new ArrayList<>();
    InstantSource secondWriter =
        () -> {
          refusals.add(refused(hive).refusal());
          return CLOCK.instant();
        };
    try (HiveFile read = HiveFile.open(hive)) {
      new HiveWriter(secondWriter, Set.of()).save(read, Hives.changed(copy(read)));
    }

    assertEquals(List.of(Refusal.IN_USE), refusals);
  }

  @Test
  void a_hive_that_this_process_has_locked_is_in_use() throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    try (FileChannel channel = FileChannel.open(hive, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertEquals(Refusal.IN_USE, refused(hive).refusal());
    }
    assertUntouched(hive);
  }

  @Test
  @RequiresProgram("python3")
  void a_hive_that_another_process_has_locked_is_in_use()
      throws IOException, InterruptedException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    Command python = Command.of("python3", "-c", HOLDS_A_LOCK, hive.toString());
    try (RunningProgram other = python.start(volume.resolve("output"))) {
      while (!other.output().contains("locked")) {
        assertTrue(other.isAlive(), other::output);
        Thread.sleep(Duration.ofMillis(20));
      }
      assertEquals(Refusal.IN_USE, refused(hive).refusal());
    }
    assertUntouched(hive);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are those of POSIX")
  void a_read_only_file_is_refused_even_where_the_user_could_write_it()
      throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    Files.setPosixFilePermissions(hive, PosixFilePermissions.fromString("r--r--r--"));

    assertEquals(Refusal.READ_ONLY, refused(hive).refusal());
    assertUntouched(hive);
  }

  @Test
  void a_hive_that_was_changed_since_it_was_read_is_refused()
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(config);
    try (HiveFile read = HiveFile.open(hive)) {
      change(hive);
      WriteRefusedException refused =
          assertThrows(WriteRefusedException.class, () -> writer().save(read, copy(read)));

      assertEquals(Refusal.CHANGED, refused.refusal());
    }
  }

  @Test
  void a_dirty_hive_without_logs_is_written_only_if_told_so()
      throws IOException, CorruptHiveException {
    Path hive = Hives.dirty(Hives.WITH_ENTRIES).into(config);
    Files.delete(config.resolve("HIVE.LOG1"));
    Files.delete(config.resolve("HIVE.LOG2"));

    assertEquals(Refusal.CHANGES_LOST, refused(hive).refusal());
    assertEquals(SavedHive.Way.REPLACED, change(hive, Risk.CHANGES_LOST).way());
    try (HiveFile saved = HiveFile.open(hive)) {
      assertEquals(Recovery.Outcome.CLEAN, saved.recovery().outcome());
    }
  }

  @Test
  void a_transaction_managers_lock_is_told() throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    try (HiveFile read = HiveFile.open(hive)) {
      ByteBuffer changed = copy(read);
      changed.put(BaseBlock.FLAGS, (byte) 1);
      changed.put(0, HeaderSector.of(changed).sealed(), 0, BaseBlock.SECTOR);

      assertTrue(writer().save(read, changed).pendingTransactions());
    }
  }

  @Test
  void bytes_that_are_no_whole_hive_are_refused() throws IOException, CorruptHiveException {
    Path hive = Hives.clean(Hives.WITH_ENTRIES).into(config);
    try (HiveFile read = HiveFile.open(hive)) {
      assertThrows(
          CorruptHiveException.class, () -> writer().save(read, copy(read).slice(0, 8192)));
    }
    assertUntouched(hive);
  }

  private static HiveWriter writer(Risk... accepted) {
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    risks.addAll(List.of(accepted));
    return new HiveWriter(CLOCK, risks);
  }

  private static SavedHive change(Path hive, Risk... accepted)
      throws IOException, CorruptHiveException {
    try (HiveFile read = HiveFile.open(hive)) {
      ByteBuffer image = copy(read);
      image.put(0, clean(image), 0, BaseBlock.SECTOR);
      ByteBuffer changed = Hives.changed(image);
      SavedHive saved = writer(accepted).save(read, changed);
      try (HiveFile now = HiveFile.open(hive)) {
        assertEquals(Hives.bins(changed), now.read(Hives::bins));
        assertEquals(Recovery.Outcome.CLEAN, now.recovery().outcome());
      }
      return saved;
    }
  }

  private static ByteBuffer clean(ByteBuffer image) {
    return HeaderSector.of(image).sequences(7, 7).sealed();
  }

  private static ByteBuffer copy(HiveFile hive) throws IOException, CorruptHiveException {
    return hive.read(
        image -> ByteBuffer.allocate(image.capacity()).put(0, image, 0, image.capacity()));
  }

  private static WriteRefusedException refused(Path hive) {
    return assertThrows(WriteRefusedException.class, () -> change(hive));
  }

  private void assertUntouched(Path hive) throws IOException, CorruptHiveException {
    assertEquals(
        ByteBuffer.wrap(Hives.clean(Hives.WITH_ENTRIES).get(Hives.NAME)), Hives.bytes(hive));
    assertEquals(List.of("HIVE", "HIVE.LOG1", "HIVE.LOG2"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(config)) {
      return files.map(FileNames::last).sorted().toList();
    }
  }

  private void hibernate(String signature) throws IOException {
    Files.write(volume.resolve("HIBERFIL.SYS"), signature.getBytes(StandardCharsets.ISO_8859_1));
  }
}
