package rdpdoctor.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long it takes to open a hive and to read one value, and then to read it again. */
final class HiveOpenings {

  private static final int TURNS = 400;
  private static final double LIMIT_OF_OPEN = 2;
  private static final double LIMIT_OF_NEXT = 0.1;

  private final HivexLibrary hivex;
  private final List<Ratio> ratios;
  private final Table table =
      new Table(
          "open and one value, median of %d, milliseconds".formatted(TURNS),
          "hive",
          "work",
          "rdpdoctor, first",
          "rdpdoctor",
          "hivex, first",
          "hivex");

  HiveOpenings(HivexLibrary hivex, List<Ratio> ratios) {
    this.hivex = hivex;
    this.ratios = ratios;
  }

  void time(Path hive) {
    System.err.println("hive: opening " + hive);
    String name = String.valueOf(hive.getFileName());
    Optional<HivexReader> theirs = hivex.open(hive);
    try (OurReader ours = OurReader.of(hive)) {
      time(name, HiveWork.OPEN, LIMIT_OF_OPEN, ours, theirs);
      time(name, HiveWork.NEXT, LIMIT_OF_NEXT, ours, theirs);
    } finally {
      theirs.ifPresent(HivexReader::close);
    }
  }

  private void time(
      String hive, HiveWork work, double limit, OurReader ours, Optional<HivexReader> theirs) {
    Optional<DoubleSupplier> peer = theirs.map(reader -> () -> milliseconds(reader, work));
    Turns turns = Turns.of(TURNS, () -> milliseconds(ours, work), peer);
    double our = Turns.median(turns.ours());
    double their = Turns.median(turns.theirs());
    table.row(
        hive, work.inWords(), first(turns.ours()), text(our), first(turns.theirs()), text(their));
    String what = "%s, %s".formatted(hive, work.inWords());
    ratios.add(new Ratio(what + ", hivex", our, their, "ms", ""));
    ratios.add(new Ratio(what + ", its limit", our, limit, "ms", "at most 1"));
  }

  private static double milliseconds(HiveReader reader, HiveWork work) {
    HiveRound round = reader.round(work);
    if (round.values() != 1) {
      throw new IllegalStateException("the value was not read");
    }
    return round.seconds() * 1000;
  }

  private static String first(List<Double> values) {
    return values.isEmpty() ? "-" : text(values.getFirst());
  }

  private static String text(double milliseconds) {
    return String.format(Locale.ROOT, "%.4f", milliseconds);
  }

  Table table() {
    table.note(hivex.missing());
    return table;
  }
}
