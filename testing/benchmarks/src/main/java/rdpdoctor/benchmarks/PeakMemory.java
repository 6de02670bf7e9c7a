package rdpdoctor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.RunningProgram;

/** The largest resident set of a program and its children, from Linux' {@code /proc}. */
final class PeakMemory {

  private PeakMemory() {}

  /** Megabytes, summed over the processes that lived at the same time. */
  static double untilItEnds(RunningProgram program) {
    double peak = 0;
    while (program.isAlive()) {
      peak = Math.max(peak, family(program).mapToDouble(PeakMemory::megabytes).sum());
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return peak;
      }
    }
    return peak;
  }

  private static Stream<ProcessHandle> family(RunningProgram program) {
    return ProcessHandle.of(program.pid()).stream()
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
  }

  /** The high-water mark of one process; 0 when it is gone. */
  private static double megabytes(ProcessHandle process) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
      return lines.stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
