package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code SideBySide [accuracy] [time] [signin] [fleet] [sessions] [hive] [disk] [fuzz [SECONDS]]};
 * without arguments all.
 */
final class SideBySide {

  private static final Set<String> PARTS =
      Set.of("accuracy", "time", "signin", "fleet", "sessions", "hive", "disk", "fuzz");
  private static final int FUZZ_SECONDS = 30;

  private SideBySide() {}

  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    int fuzzSeconds = takeFuzzSeconds(words);
    Set<String> parts = words.isEmpty() ? PARTS : Set.copyOf(words);
    if (!PARTS.containsAll(parts)) {
      System.err.println(
          "usage: run-side-by-side"
              + " [accuracy] [time] [signin] [fleet] [sessions] [hive] [disk] [fuzz [SECONDS]]");
      System.exit(64);
    }
    List<Ratio> ratios = new ArrayList<>();
    if (parts.contains("accuracy")) {
      System.out.println(Accuracy.compared());
    }
    if (parts.contains("time")) {
      System.out.println(WholeProcess.timed(ratios));
    }
    if (parts.contains("signin")) {
      System.out.println(SignInRun.measured(ratios));
    }
    if (parts.contains("fleet")) {
      System.out.println(FleetRun.measured(ratios));
    }
    if (parts.contains("sessions")) {
      System.out.println(SessionRun.measured(ratios));
    }
    if (parts.contains("hive")) {
      System.out.println(HiveRun.measured(ratios));
    }
    if (parts.contains("disk")) {
      System.out.println(DiskRun.measured(ratios));
    }
    if (!ratios.isEmpty()) {
      System.out.println(Ratio.table(ratios));
    }
    if (parts.contains("fuzz")) {
      System.out.println(FuzzRun.counted(fuzzSeconds));
    }
  }

  /** Of each target: the number behind the word fuzz. */
  private static int takeFuzzSeconds(List<String> words) {
    int place = words.indexOf("fuzz") + 1;
    boolean isGiven = place > 0 && place < words.size() && words.get(place).matches("\\d{1,5}");
    return isGiven ? Integer.parseInt(words.remove(place)) : FUZZ_SECONDS;
  }
}
