package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * Hives of given sizes: a SYSTEM of Windows 7 with many control sets, where that sample and Python
 * are here, and else a generated one.
 */
final class LargeHives {

  private static final String SAMPLE = "hives/win7sp1-x86-regipy/SYSTEM";

  /** What one control set of the sample takes. */
  private static final double MEGABYTES_OF_A_SET = 6.0;

  /** What a generated key with its values takes. */
  private static final double MEGABYTES_OF_A_KEY = 0.0101;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final TemporaryFolder folder;

  LargeHives(TemporaryFolder folder) {
    this.folder = folder;
  }

  Path system(int megabytes) {
    Path hive = folder.resolve("SYSTEM-" + megabytes);
    Optional<Path> sample = Shared.samples(SAMPLE);
    Path cloner = Shared.projectRoot().resolveSibling("shared").resolve("tools/regfpy.py");
    if (sample.isEmpty() || Files.notExists(cloner) || Programs.find("python3").isEmpty()) {
      return generated(megabytes);
    }
    System.err.println("hive: cloning " + hive);
    long sets = Math.round(megabytes / MEGABYTES_OF_A_SET);
    Command.of("python3", cloner.toString(), "clone", sample.get().toString(), "ControlSet001")
        .with(Long.toString(sets), hive.toString())
        .run(LIMIT)
        .orFail();
    return checked(hive);
  }

  Path generated(int megabytes) {
    Path hive = folder.resolve("generated-" + megabytes);
    System.err.println("hive: generating " + hive);
    GeneratedHive.write(hive, (int) Math.round(megabytes / MEGABYTES_OF_A_KEY));
    return checked(hive);
  }

  private static Path checked(Path hive) {
    try (HiveFile file = HiveFile.open(hive)) {
      CheckReport report = file.read(HiveCheck::of);
      System.out.printf(
          "%s: %,d bytes, %,d keys, %,d values%n",
          hive.getFileName(), Files.size(hive), report.keys(), report.values());
      if (!report.isSound()) {
        throw new IllegalStateException(hive + ": " + report.damage().getFirst());
      }
      return hive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CorruptHiveException e) {
      throw new IllegalStateException(hive + " is corrupt", e);
    }
  }
}
