package rdpdoctor.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * One number of rdpdoctor's against one of a peer's.
 *
 * @param wanted the aim in words, such as {@code at most 0.3}
 */
record Ratio(String what, double ours, double theirs, String unit, String wanted) {

  double value() {
    return ours / theirs;
  }

  static Table table(List<Ratio> ratios) {
    Table table = new Table("ratios", "what", "rdpdoctor", "peer", "ratio", "wanted");
    for (Ratio ratio : ratios) {
      table.row(
          ratio.what,
          number(ratio.ours) + " " + ratio.unit,
          number(ratio.theirs) + " " + ratio.unit,
          number(ratio.value()),
          ratio.wanted);
    }
    return table;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }
}
