package rdpdoctor.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How fast all names and all data of an opened hive are read, after a warm-up: bytes of data in a
 * second of processor time, which another program on the machine does not take away.
 */
final class HiveWalks {

  private static final int TURNS = 10;

  /** Together, as the virtual machine counts its time in units of 10 ms. */
  private static final int WALKS_OF_A_TURN = 5;

  private final long size;
  private final OurReader ours;
  private final Optional<HivexReader> theirs;
  private final Table table;
  private final List<Ratio> ratios;

  private HiveWalks(Path hive, OurReader ours, Optional<HivexReader> theirs, List<Ratio> ratios) {
    this.size = hive.toFile().length();
    this.ours = ours;
    this.theirs = theirs;
    this.ratios = ratios;
    this.table =
        new Table(
            "all keys and values of %s, megabytes of the file a second"
                .formatted(hive.getFileName()),
            "work",
            "rdpdoctor, best",
            "median",
            "hivex, best",
            "median");
  }

  static Table timed(Path hive, HivexLibrary hivex, List<Ratio> ratios) {
    System.err.println("hive: walking through " + hive);
    Optional<HivexReader> theirs = hivex.open(hive);
    try (OurReader ours = OurReader.of(hive)) {
      HiveWalks walks = new HiveWalks(hive, ours, theirs, ratios);
      walks.time(HiveWork.BYTES);
      walks.time(HiveWork.TEXT);
      walks.table.note(hivex.missing());
      return walks.table;
    } finally {
      theirs.ifPresent(HivexReader::close);
    }
  }

  private void time(HiveWork work) {
    requireTheSame(work);
    Turns.of(TURNS / 2, () -> seconds(ours, work), Optional.empty());
    Optional<DoubleSupplier> peer = theirs.map(reader -> () -> seconds(reader, work));
    Turns turns = Turns.of(TURNS, () -> seconds(ours, work), peer);
    double best = rate(Turns.best(turns.ours()));
    double bestOfHivex = rate(Turns.best(turns.theirs()));
    table.row(
        work.inWords(),
        Ratio.number(best),
        Ratio.number(rate(Turns.median(turns.ours()))),
        Ratio.number(bestOfHivex),
        Ratio.number(rate(Turns.median(turns.theirs()))));
    String what = "walk, %s, hivex".formatted(work.inWords());
    ratios.add(new Ratio(what, best, bestOfHivex, "MB/s", "at least 1"));
  }

  private static double seconds(HiveReader reader, HiveWork work) {
    double seconds = 0;
    for (int walk = 0; walk < WALKS_OF_A_TURN; walk++) {
      seconds += reader.round(work).processorSeconds();
    }
    return seconds / WALKS_OF_A_TURN;
  }

  private double rate(double seconds) {
    return size / 1e6 / seconds;
  }

  private void requireTheSame(HiveWork work) {
    HiveRound round = ours.round(work);
    theirs
        .map(reader -> reader.round(work))
        .filter(peer -> !round.readAsMuchAs(peer))
        .ifPresent(
            peer -> {
              throw new IllegalStateException("we read %s, hivex %s".formatted(round, peer));
            });
  }
}
