package rdpdoctor.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import rdpdoctor.testkit.program.Command;

/**
 * Which pages of a file the kernel holds in memory: after it dropped them all, those that a program
 * had it read, with what it read ahead.
 */
final class ColdFile {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private ColdFile() {}

  static void drop(Path file) {
    Command.of("sync", file.toString()).run(LIMIT).orFail();
    Command.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none").run(LIMIT).orFail();
  }

  static long bytesInMemory(Path file) {
    String bytes =
        Command.of("fincore", "--bytes", "--noheadings", "--output", "RES", file.toString())
            .run(LIMIT)
            .orFail()
            .output();
    return Long.parseLong(bytes.strip());
  }
}
