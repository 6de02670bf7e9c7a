package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.apply.RepairRefusedException.Refusal;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RunningProgram;

/** What a repair does not begin with, and what it takes back. */
class RefusalsTest {

  private static final String HOLDS_A_LOCK =
      """
      import fcntl, sys, time
      file = open(sys.argv[1], "a+b")
      fcntl.lockf(file, fcntl.LOCK_EX)
      print("locked", flush=True)
      time.sleep(60)
      """;

  @TempDir Path volume;
  private Disk disk;
  private List<Change> plan = List.of();
  private Map<RegistryHive, State> before = Map.of();
  private final List<JournalEntry> journal = new ArrayList<>();

  @BeforeEach
  void machine() throws Exception {
    disk = Disk.at(volume);
    plan = disk.plan();
    before = disk.everything();
  }

  @Test
  void a_plan_of_another_disk() throws Exception {
    TargetIdentity other = new TargetIdentity("WIN02", "installation:00");
    RepairRefusedException refused =
        assertThrows(
            RepairRefusedException.class, () -> disk.repair().apply(plan, other, journal::add));
    assertEquals(Refusal.ANOTHER_TARGET, refused.refusal());
    assertTrue(refused.words().en().contains("WIN02"), refused.words()::en);
    assertTrue(refused.words().ja().contains("WIN02"), refused.words()::ja);
    assertUntouched();
  }

  @Test
  void a_journal_of_another_disk() throws Exception {
    journal.add(
        new JournalEntry.Begun(
            Disk.CLOCK.instant(), "1", "/", new TargetIdentity("WIN02", "other"), List.of()));
    disk.repair().apply(plan, disk.identity(), journal::add);
    RepairRefusedException refused =
        assertThrows(RepairRefusedException.class, () -> disk.repair().undo(journal, _ -> {}));
    assertEquals(Refusal.ANOTHER_TARGET, refused.refusal());
  }

  @Test
  void a_disk_that_is_being_repaired() throws Exception {
    List<Refusal> second = new ArrayList<>();
    disk.repair()
        .apply(
            plan,
            disk.identity(),
            entry -> {
              if (entry instanceof JournalEntry.Written) {
                second.add(refused());
              }
            });
    assertEquals(List.of(Refusal.IN_USE, Refusal.IN_USE, Refusal.IN_USE), second.subList(0, 3));
    assertFalse(Files.exists(lock()));
  }

  @Test
  @RequiresProgram("python3")
  void a_disk_that_another_process_repairs_and_one_that_it_left_when_it_was_killed()
      throws Exception {
    Command python = Command.of("python3", "-c", HOLDS_A_LOCK, lock().toString());
    try (RunningProgram other = python.start(volume.resolve("output"))) {
      while (!other.output().contains("locked")) {
        assertTrue(other.isAlive(), other::output);
        Thread.sleep(Duration.ofMillis(20));
      }
      assertEquals(Refusal.IN_USE, refused());
      assertUntouched();
      ProcessHandle process = ProcessHandle.of(other.pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    }
    assertTrue(Files.exists(lock()));
    disk.repair().apply(plan, disk.identity(), journal::add);
  }

  @Test
  void a_hive_that_is_in_use() throws Exception {
    try (FileChannel channel =
        FileChannel.open(disk.hive(RegistryHive.SOFTWARE), StandardOpenOption.WRITE)) {
      assertTrue(channel.lock().isValid());
      assertEquals(Refusal.IN_USE, refused());
    }
    assertUntouched();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are those of POSIX")
  void a_hive_that_is_read_only() throws Exception {
    Files.setPosixFilePermissions(
        disk.hive(RegistryHive.SOFTWARE), PosixFilePermissions.fromString("r--r--r--"));
    assertEquals(Refusal.READ_ONLY, refused());
    assertUntouched();
  }

  @Test
  void a_sleeping_windows() throws Exception {
    Files.writeString(volume.resolve("hiberfil.sys"), "HIBR");
    assertEquals(Refusal.HIBERNATED, refused());
    assertUntouched();
    disk.repair(Risk.HIBERNATED).apply(plan, disk.identity(), journal::add);
  }

  @Test
  void a_hive_that_is_damaged() throws Exception {
    Files.writeString(disk.hive(RegistryHive.SOFTWARE), "no hive");
    assertEquals(Refusal.UNREADABLE, refused());
  }

  @Test
  void a_resource_that_is_not_changed_on_a_disk() throws Exception {
    Principal anna = new Principal.Named("anna");
    List<Resource> left =
        List.of(
            new Resource.Member(new Sid("S-1-5-32-555"), anna),
            new Resource.Value(new RegistryKey(RegistryHive.SAM, "SAM"), "C"),
            new Resource.Value(new RegistryKey(RegistryHive.SECURITY, "Policy"), ""));
    for (Resource resource : left) {
      Change change = new Change(resource, Disk.MISSING, new State.Present());
      RepairRefusedException refused =
          assertThrows(
              RepairRefusedException.class,
              () -> disk.repair().apply(List.of(change), disk.identity(), journal::add));
      assertEquals(Refusal.NOT_HERE, refused.refusal());
    }
    assertUntouched();
  }

  @Test
  void a_name_that_windows_does_not_allow() throws Exception {
    Resource value = new Resource.Value(Disk.LISTENER, "x".repeat(20_000));
    plan = List.of(new Change(value, Disk.MISSING, Disk.dword(1)));
    assertEquals(Refusal.NOT_HERE, refused());
    assertUntouched();
  }

  @Test
  void a_failure_at_any_entry_of_the_journal_leaves_the_disk_as_before() throws Exception {
    disk.repair().apply(plan, disk.identity(), journal::add);
    disk.repair().undo(journal, _ -> {});
    for (int last = 0; last < 17; last++) {
      int failing = last;
      List<JournalEntry> written = new ArrayList<>();
      RepairFailedException failed =
          assertThrows(
              RepairFailedException.class,
              () ->
                  disk.repair()
                      .apply(
                          plan,
                          disk.identity(),
                          entry -> {
                            if (written.size() == failing) {
                              throw new IOException("No space left on device");
                            }
                            written.add(entry);
                          }));
      assertTrue(failed.isTakenBack(), "at " + failing);
      assertEquals(before, disk.everything(), "at " + failing);
    }
  }

  @Test
  void an_interrupt_between_two_writes_leaves_the_disk_as_before() throws Exception {
    RepairFailedException failed =
        assertThrows(
            RepairFailedException.class,
            () ->
                disk.repair()
                    .apply(
                        plan,
                        disk.identity(),
                        entry -> {
                          journal.add(entry);
                          if (entry.equals(new JournalEntry.Verified(3))) {
                            Thread.currentThread().interrupt();
                          }
                        }));
    assertTrue(Thread.interrupted());
    assertTrue(failed.isTakenBack());
    assertEquals(before, disk.everything());
  }

  private Refusal refused() {
    return assertThrows(
            RepairRefusedException.class,
            () -> disk.repair().apply(plan, disk.identity(), journal::add))
        .refusal();
  }

  private void assertUntouched() {
    assertEquals(before, disk.everything());
    assertEquals(List.of(), journal);
  }

  private Path lock() {
    return disk.hive(RegistryHive.SYSTEM).resolveSibling("rdpdoctor.lock");
  }
}
