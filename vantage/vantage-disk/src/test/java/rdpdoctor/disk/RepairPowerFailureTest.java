package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairJournal;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.apply.Disk;
import rdpdoctor.disk.apply.DiskRepair;

/**
 * The power fails between any two writes to two hives and the journal, and within each: undoing
 * leaves the hives of before, and repairing on leaves those that were planned.
 */
class RepairPowerFailureTest {

  private static final String JOURNAL = "journal";
  private static final int LOG_SIZE = 1 << 19;

  @TempDir Path folder;
  private Disk disk;
  private List<Change> plan = List.of();

  /** What was appended; in the recorded folder each entry is one byte of a file. */
  private final List<JournalEntry> entries = new ArrayList<>();

  private final List<Act> acts = new ArrayList<>();

  @BeforeEach
  void machine() throws Exception {
    disk = Disk.at(folder.resolve("disk"));
    plan = disk.plan();
  }

  @Test
  void hives_that_are_replaced() throws Exception {
    StoredWorld start = start();
    repair();
    assertTrue(
        acts.stream().anyMatch(act -> act.equals(new Act.Rename(replacing("SYSTEM"), "SYSTEM"))));
    assertTrue(
        acts.stream()
            .anyMatch(act -> act.equals(new Act.Rename(replacing("SOFTWARE"), "SOFTWARE"))));
    judge(start);
  }

  @Test
  void hives_that_are_written_in_place() throws Exception {
    for (String hive : List.of("SYSTEM", "SOFTWARE")) {
      makeRoom(config(disk).resolve(hive));
    }
    StoredWorld start = start();
    repair();
    assertTrue(
        acts.stream()
            .noneMatch(
                act -> act instanceof Act.Rename(String _, String to) && !to.contains("backup")));
    judge(start);
  }

  private static String replacing(String hive) {
    return hive + ".rdpdoctor-new";
  }

  /** Logs with room, of the format that a save in place needs, and a file with room. */
  private static void makeRoom(Path hive) throws IOException {
    byte[] log = new byte[LOG_SIZE];
    byte[] signature = {'H', 'v', 'L', 'E'};
    System.arraycopy(signature, 0, log, 512, signature.length);
    Files.write(Path.of(hive + ".LOG1"), log);
    byte[] bytes = Files.readAllBytes(hive);
    Files.write(hive, Arrays.copyOf(bytes, bytes.length + 16 * 4096));
  }

  private void repair() throws Exception {
    HiveWriter writer =
        new HiveWriter(Disk.CLOCK, Set.of(), real -> new WatchedFolder(real, acts::add));
    RepairJournal journal = this::append;
    journal.append(disk.begun());
    new DiskRepair(disk.windows(), Disk.CLOCK, writer).apply(plan, disk.identity(), journal);
  }

  private void append(JournalEntry entry) {
    ByteBuffer mark = ByteBuffer.allocate(1).put(0, (byte) 1);
    acts.add(new Act.Write(JOURNAL, entries.size(), mark));
    acts.add(new Act.Force(JOURNAL));
    entries.add(entry);
  }

  private void judge(StoredWorld start) throws Exception {
    TargetIdentity identity = disk.identity();
    Disk before =
        Disk.of(Disk.machine().writeTo(Files.createDirectories(folder.resolve("before"))));
    Set<List<ByteBuffer>> seen = new HashSet<>();
    int[] judged = new int[2];
    new PowerCuts(start, acts)
        .forEach(
            (name, world) -> {
              if (seen.add(relevant(world))) {
                judged[0]++;
                judged[1] += judge(name, world, before, identity) ? 1 : 0;
              }
            });
    assertTrue(judged[0] > entries.size() && judged[1] > 0, Arrays.toString(judged));
  }

  /** Whether anything was to be taken back. */
  private boolean judge(String name, StoredWorld world, Disk before, TargetIdentity identity) {
    try {
      List<JournalEntry> journal = List.copyOf(entries.subList(0, world.get(JOURNAL).length));
      List<JournalEntry> undone = new ArrayList<>(journal);
      Disk cut = materialise(world);
      boolean isWritten = !cut.everything().equals(before.everything());
      if (name.startsWith("after")) {
        Disk other = materialise(world);
        goOn(other, identity);
        assertEquals(disk.everything(), other.everything(), name);
        cut = materialise(world);
      }
      cut.repair().undo(journal, undone::add);
      assertEquals(before.everything(), cut.everything(), name);
      assertEquals(List.of(), cut.differences(before), name);
      cut.repair().apply(plan, identity, _ -> {});
      assertEquals(disk.everything(), cut.everything(), name);
      return isWritten;
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }

  /** As {@code fix} does it: what is left of the plan is planned anew. */
  private void goOn(Disk other, TargetIdentity identity) throws Exception {
    List<Change> left = new ArrayList<>();
    for (Change change : plan) {
      if (!other.state(change.resource()).equals(change.after())) {
        left.add(other.change(change.resource(), change.after()));
      }
    }
    other.repair().apply(left, identity, _ -> {});
  }

  private Disk materialise(StoredWorld world) throws Exception {
    Path volume = folder.resolve("cut");
    Path config = Files.createDirectories(volume.resolve("Windows/System32/config"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(config)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    world.into(config);
    return Disk.of(volume);
  }

  private StoredWorld start() throws IOException {
    StoredWorld world = new StoredWorld();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(config(disk))) {
      for (Path file : files) {
        world.put(FileNames.last(file), Hives.bytes(file));
      }
    }
    return world.put(JOURNAL, ByteBuffer.allocate(0));
  }

  private static Path config(Disk disk) {
    return disk.volume().resolve("Windows/System32/config");
  }

  /** Without backups and half-written copies, which nobody reads. */
  private static List<ByteBuffer> relevant(StoredWorld world) {
    return world.files().entrySet().stream()
        .filter(file -> !file.getKey().contains("backup") && !file.getKey().endsWith("-new"))
        .map(file -> ByteBuffer.wrap(file.getValue()))
        .toList();
  }
}
