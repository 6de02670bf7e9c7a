package rdpdoctor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.RunningProgram;

/**
 * The largest resident set of a program and its children, from Linux' {@code /proc}, summed over
 * the processes that lived at the same time.
 *
 * @param megabytes all of it
 * @param ownMegabytes without the pages of mapped files, which the kernel can drop at any time
 */
record PeakMemory(double megabytes, double ownMegabytes) {

  private static final int INTERVAL_MILLISECONDS = 10;

  static PeakMemory untilItEnds(RunningProgram program) {
    PeakMemory peak = new PeakMemory(0, 0);
    while (program.isAlive()) {
      List<List<String>> family = family(program).map(PeakMemory::status).toList();
      peak = peak.or(sum(family, "VmHWM:"), sum(family, "RssAnon:"));
      try {
        Thread.sleep(INTERVAL_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return peak;
      }
    }
    return peak;
  }

  private PeakMemory or(double all, double own) {
    return new PeakMemory(Math.max(megabytes, all), Math.max(ownMegabytes, own));
  }

  private static Stream<ProcessHandle> family(RunningProgram program) {
    return ProcessHandle.of(program.pid()).stream()
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
  }

  /** Nothing when it is gone. */
  private static List<String> status(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static double sum(List<List<String>> family, String field) {
    return family.stream()
        .flatMap(List::stream)
        .filter(line -> line.startsWith(field))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
