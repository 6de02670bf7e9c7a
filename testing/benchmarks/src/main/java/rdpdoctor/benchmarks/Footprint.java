package rdpdoctor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program and its children take at a moment, from Linux' {@code /proc}.
 *
 * @param megabytes the proportional set size: a page that processes share counts once
 * @param processorSeconds of those that live; those that have ended count in their parents
 */
record Footprint(double megabytes, double processorSeconds) {

  private static final double TICKS_A_SECOND = 100;

  /** Where the four times stand in {@code stat}, counted behind the name of the program. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  static Footprint of(long pid) {
    List<ProcessHandle> family =
        ProcessHandle.of(pid).stream()
            .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
            .toList();
    return new Footprint(
        family.stream().mapToDouble(Footprint::megabytes).sum(),
        family.stream().mapToDouble(Footprint::processorSeconds).sum());
  }

  private static double megabytes(ProcessHandle process) {
    return read(process, "smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private static double processorSeconds(ProcessHandle process) {
    String stat = read(process, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    double ticks = 0;
    for (int i = FIRST_TIME; i < Math.min(FIRST_TIME + TIMES, fields.length); i++) {
      ticks += Double.parseDouble(fields[i]);
    }
    return ticks / TICKS_A_SECOND;
  }

  /** Nothing when it is gone. */
  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      return "";
    }
  }
}
