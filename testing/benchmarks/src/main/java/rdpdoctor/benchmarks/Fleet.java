package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rdpdoctor.testkit.net.LoopbackNamespace;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * rdpdoctor on two thousand targets, which are loopback addresses that one server answers on.
 *
 * @param withTls targets that a TLS handshake was finished with
 * @param handshakes finished ones
 */
record Fleet(double seconds, int lines, long withTls, long handshakes, double peakMegabytes) {

  static final int TARGETS = 2000;

  static Fleet diagnosed(LoopbackNamespace machine, TemporaryFolder folder) {
    Path targets = folder.write("targets", addresses());
    Path output = folder.resolve("diagnoses");
    Command command = RdpDoctor.with("diagnose", "--json", "--targets", targets.toString());
    long start = System.nanoTime();
    double peak;
    try (RunningProgram program = machine.start(command, output)) {
      peak = PeakMemory.untilItEnds(program).megabytes();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Integer> handshakes = handshakes(output);
    return new Fleet(
        seconds,
        handshakes.size(),
        handshakes.stream().filter(count -> count > 0).count(),
        handshakes.stream().mapToLong(Integer::longValue).sum(),
        peak);
  }

  double targetsPerSecond() {
    return TARGETS / seconds;
  }

  double handshakesPerSecond() {
    return handshakes / seconds;
  }

  private static String addresses() {
    return IntStream.range(0, TARGETS)
        .mapToObj(i -> "127.1.%d.%d\n".formatted(i / 250, 1 + i % 250))
        .collect(Collectors.joining());
  }

  /** For each line of the output, with how many versions a handshake was finished. */
  private static List<Integer> handshakes(Path output) {
    try {
      return Files.readAllLines(output).stream()
          .filter(line -> line.startsWith("{"))
          .map(line -> RdpDoctor.acceptedVersions(JsonTree.of(line)).size())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%d lines, %d with TLS, %d handshakes, peak %.0f MB"
        .formatted(lines, withTls, handshakes, peakMegabytes);
  }
}
