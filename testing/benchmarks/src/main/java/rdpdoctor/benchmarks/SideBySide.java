package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code SideBySide [accuracy] [time] [fleet]}; without arguments all three. */
final class SideBySide {

  private static final Set<String> PARTS = Set.of("accuracy", "time", "fleet");

  private SideBySide() {}

  public static void main(String[] arguments) {
    Set<String> parts = arguments.length == 0 ? PARTS : Set.of(arguments);
    if (!PARTS.containsAll(parts)) {
      System.err.println("usage: run-side-by-side [accuracy] [time] [fleet]");
      System.exit(64);
    }
    List<Ratio> ratios = new ArrayList<>();
    if (parts.contains("accuracy")) {
      System.out.println(Accuracy.compared());
    }
    if (parts.contains("time")) {
      System.out.println(WholeProcess.timed(ratios));
    }
    if (parts.contains("fleet")) {
      System.out.println(FleetRun.measured(ratios));
    }
    if (!ratios.isEmpty()) {
      System.out.println(Ratio.table(ratios));
    }
  }
}
