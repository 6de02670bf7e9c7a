package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * The commands of {@code rdpdoctor hive} on a large hive: how long they take, and how much memory.
 */
final class HiveProcesses {

  private static final String KEY = "ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp";
  private static final String VALUE = "PortNumber";
  private static final int TURNS = 15;
  private static final double LIMIT_SECONDS = 0.3;
  private static final double LIMIT_MEGABYTES = 200;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path hive;
  private final TemporaryFolder folder;
  private final List<Ratio> ratios;

  HiveProcesses(Path hive, TemporaryFolder folder, List<Ratio> ratios) {
    this.hive = hive;
    this.folder = folder;
    this.ratios = ratios;
  }

  Table timed() {
    System.err.println("hive: whole processes on " + hive);
    Table table = new Table("whole processes, seconds", "command", "best", "median");
    Command get = RdpDoctor.with("hive", "get", hive.toString(), KEY, VALUE);
    Command hivexget = Command.of("hivexget", hive.toString(), KEY, VALUE);
    Optional<DoubleSupplier> peer = Programs.find("hivexget").map(_ -> () -> seconds(hivexget));
    seconds(get);
    Turns turns = Turns.of(TURNS, () -> seconds(get), peer);
    row(table, "rdpdoctor hive get", turns.ours());
    row(table, "hivexget", turns.theirs());
    double median = Turns.median(turns.ours());
    ratios.add(new Ratio("whole process, hivexget", median, Turns.median(turns.theirs()), "s", ""));
    ratios.add(new Ratio("whole process, its limit", median, LIMIT_SECONDS, "s", "at most 1"));
    table.note(peer.isEmpty() ? "hivexget: apt-get install libhivex-bin" : "");
    return table;
  }

  private static void row(Table table, String command, List<Double> seconds) {
    table.row(command, Ratio.number(Turns.best(seconds)), Ratio.number(Turns.median(seconds)));
  }

  private static double seconds(Command command) {
    long start = System.nanoTime();
    command.run(LIMIT).orFail();
    return (System.nanoTime() - start) / 1e9;
  }

  /** {@code set} works on a copy of the hive. */
  Table weighed() {
    Table table =
        new Table(
            "peak memory, MB; a mapped file counts as far as it was read, though it can be dropped",
            "command",
            "all",
            "without mapped files");
    weigh(table, "get", "hive", "get", hive.toString(), KEY, VALUE);
    weigh(table, "check", "hive", "check", hive.toString());
    String copy = copy().toString();
    weigh(table, "set", "hive", "set", copy, KEY, VALUE, "REG_DWORD", "3390", "--yes");
    return table;
  }

  private void weigh(Table table, String name, String... arguments) {
    PeakMemory peak;
    Path output = folder.resolve("output-of-" + name);
    try (RunningProgram program = RdpDoctor.with(arguments).start(output)) {
      peak = PeakMemory.untilItEnds(program);
    }
    table.row("hive " + name, Ratio.number(peak.megabytes()), Ratio.number(peak.ownMegabytes()));
    ratios.add(
        new Ratio(
            "peak memory, hive %s, its limit".formatted(name),
            peak.megabytes(),
            LIMIT_MEGABYTES,
            "MB",
            "at most 1"));
  }

  private Path copy() {
    try {
      return Files.copy(hive, folder.resolve("SYSTEM-to-set"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
