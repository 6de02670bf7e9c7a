package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;

/** A writer that is killed leaves one of the two states it goes back and forth between. */
class KilledWriterTest {

  private static final int ROUNDS = 5;

  @Test
  void a_killed_writer_leaves_the_old_hive_or_the_new_one(@TempDir Path folder)
      throws IOException, InterruptedException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);
    Path hive = start.into(folder);
    ByteBuffer image = Hives.recovery(start).image();
    for (int round = 0; round < ROUNDS; round++) {
      kill(hive, folder.resolve("output" + round), 37L * round);
      try (HiveFile file = HiveFile.open(hive)) {
        assertNotEquals(Recovery.Outcome.NOT_RECOVERED, file.recovery().outcome());
        ByteBuffer bins = file.read(Hives::bins);
        assertTrue(bins.equals(Hives.bins(image)) || bins.equals(Hives.bins(Hives.changed(image))));
      }
    }
  }

  private static void kill(Path hive, Path output, long milliseconds) throws InterruptedException {
    Command command = Command.java(EndlessWriter.class, hive.toString());
    try (RunningProgram writer = command.start(output)) {
      while (!writer.output().contains("saved")) {
        assertTrue(writer.isAlive(), writer::output);
        Thread.sleep(Duration.ofMillis(10));
      }
      Thread.sleep(Duration.ofMillis(milliseconds));
      ProcessHandle process = ProcessHandle.of(writer.pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
