package rdpdoctor.app.repair.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.repair.RepairStatus;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;

/** A process that is killed while it repairs leaves a journal from which the rest is undone. */
class KilledRepairTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 7})
  void what_a_killed_repair_wrote_is_taken_back(int entries) throws Exception {
    Path volume =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .writeTo(Files.createDirectory(folder.resolve("c")));
    WindowsFolder windows = WindowsFolder.find(volume);
    List<State> before = states(windows);
    Path file = folder.resolve("journal.jsonl");
    kill(volume, file, entries);

    StoredJournal journal = StoredJournal.read(file);
    assertEquals(entries + 1, journal.history().entries().size());
    assertEquals(RepairStatus.INTERRUPTED, journal.history().status());
    try (JournalFile more = JournalFile.reopen(file)) {
      SlowRepair.repair(windows).undo(journal.history().entries(), more);
    }
    assertEquals(before, states(windows));
    assertEquals(RepairStatus.UNDONE, StoredJournal.read(file).history().status());
  }

  private void kill(Path volume, Path journal, int entries) throws InterruptedException {
    Command command =
        Command.java(
            SlowRepair.class, volume.toString(), journal.toString(), Integer.toString(entries));
    try (RunningProgram repair = command.start(folder.resolve("output"))) {
      while (!repair.output().contains("waiting")) {
        assertTrue(repair.isAlive(), repair::output);
        Thread.sleep(Duration.ofMillis(20));
      }
      ProcessHandle process = ProcessHandle.of(repair.pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static List<State> states(WindowsFolder windows) {
    List<Resource> resources = SlowRepair.RESOURCES;
    return resources.stream().map(resource -> SlowRepair.state(windows, resource)).toList();
  }
}
