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
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/** A disk with hives and a log of real sizes: our program beside what an administrator would do. */
final class DiskRun {

  private static final int TURNS = 9;
  private static final double LIMIT_SECONDS = 1;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<String> FILES =
      List.of(
          "config/SYSTEM",
          "config/SOFTWARE",
          "config/SAM",
          "config/SECURITY",
          "winevt/Logs/System.evtx");

  private final TemporaryFolder folder;
  private final Path system32;
  private final List<Ratio> ratios;
  private final Command diagnose;
  private final Command settings;

  private DiskRun(TemporaryFolder folder, Path volume, List<Ratio> ratios) {
    this.folder = folder;
    this.system32 = volume.resolve("Windows/System32");
    this.ratios = ratios;
    this.diagnose = RdpDoctor.with("diagnose", "--disk", volume.toString());
    this.settings = RdpDoctor.with("settings", "--disk", volume.toString());
  }

  static String measured(List<Ratio> ratios) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path volume = Files.createDirectory(folder.resolve("volume"));
      UsedServer.writeTo(volume);
      DiskRun run = new DiskRun(folder, volume, ratios);
      return "" + run.timed() + run.readFromDisk() + run.weighed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Table timed() {
    System.err.println("disk: whole processes");
    Table table =
        new Table("a disk, whole processes, median seconds", "command", "whole", "after start-up");
    HandWork handWork = HandWork.on(system32);
    Optional<DoubleSupplier> peer =
        handWork.isPossible() ? Optional.of(handWork::seconds) : Optional.empty();
    double startUp = Turns.median(turns(RdpDoctor.with("--help"), Optional.empty()).ours());
    table.row("--help", Ratio.number(startUp), "");
    time("diagnose --disk", turns(diagnose, peer), startUp, table);
    time("settings --disk", turns(settings, peer), startUp, table);
    table.note(handWork.inWords());
    return table;
  }

  private void time(String name, Turns turns, double startUp, Table table) {
    double whole = Turns.median(turns.ours());
    double theirs = Turns.median(turns.theirs());
    table.row(name, Ratio.number(whole), Ratio.number(whole - startUp));
    table.row("  by hand, in turn", Ratio.number(theirs), "");
    table.note("%s: under a second: %s".formatted(name, whole < LIMIT_SECONDS ? "yes" : "no"));
    ratios.add(new Ratio(name + ", by hand", whole, theirs, "s", "at most 1"));
    ratios.add(
        new Ratio(
            name + " after start-up, its limit", whole - startUp, LIMIT_SECONDS, "s", "at most 1"));
  }

  private static Turns turns(Command command, Optional<DoubleSupplier> peer) {
    command.run(LIMIT);
    return Turns.of(TURNS, () -> HandWork.seconds(List.of(command)), peer);
  }

  private Table readFromDisk() {
    Table table = new Table("read from the disk, bytes", "file", "size", "diagnose", "settings");
    List<Long> diagnose = coldRun(this.diagnose);
    List<Long> settings = coldRun(this.settings);
    for (int i = 0; i < FILES.size(); i++) {
      String file = FILES.get(i);
      table.row(file, number(size(file)), number(diagnose.get(i)), number(settings.get(i)));
    }
    table.note("what the kernel reads ahead of a page that is asked for is counted too");
    return table;
  }

  private List<Long> coldRun(Command command) {
    FILES.forEach(file -> ColdFile.drop(system32.resolve(file)));
    command.run(LIMIT);
    return FILES.stream().map(file -> ColdFile.bytesInMemory(system32.resolve(file))).toList();
  }

  private Table weighed() {
    Table table = new Table("peak memory, MB", "command", "all", "without mapped files");
    weigh("diagnose --disk", diagnose, table);
    weigh("settings --disk", settings, table);
    return table;
  }

  private void weigh(String name, Command command, Table table) {
    try (RunningProgram program = command.start(folder.resolve("output"))) {
      PeakMemory peak = PeakMemory.untilItEnds(program);
      table.row(name, Ratio.number(peak.megabytes()), Ratio.number(peak.ownMegabytes()));
    }
  }

  private long size(String file) {
    try {
      return Files.size(system32.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(long value) {
    return "%,d".formatted(value);
  }
}
