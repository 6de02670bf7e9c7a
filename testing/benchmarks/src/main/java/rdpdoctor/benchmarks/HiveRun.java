package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rdpdoctor.testkit.program.TemporaryFolder;

/** Large hives: our library beside hivex's, our program beside hivexget. */
final class HiveRun {

  private static final int WALKED = 65;
  private static final int LARGE = 100;

  /** Of 100 bytes for a value: five million values. */
  private static final int HUGE = 505;

  private HiveRun() {}

  static String measured(List<Ratio> ratios) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      HivexLibrary hivex = HivexLibrary.compiled(folder);
      LargeHives hives = new LargeHives(folder);
      Path large = hives.system(LARGE);
      HiveOpenings openings = new HiveOpenings(hivex, ratios);
      openings.time(large);
      Path huge = hives.generated(HUGE);
      openings.time(huge);
      Files.delete(huge);
      Table walks = HiveWalks.timed(hives.system(WALKED), hivex, ratios);
      HiveProcesses processes = new HiveProcesses(large, folder, ratios);
      return "" + openings.table() + walks + processes.timed() + processes.weighed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
