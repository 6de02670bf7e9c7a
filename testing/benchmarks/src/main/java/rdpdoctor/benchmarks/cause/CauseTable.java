package rdpdoctor.benchmarks.cause;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import rdpdoctor.benchmarks.Table;
import rdpdoctor.benchmarks.cause.Pairs.Candidate;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.fault.Faults;

/** {@code CauseTable}: ends with 1 if anything was not found as it should be. */
final class CauseTable {

  private static final int USAGE = 64;

  private final Laboratory laboratory = new Laboratory();

  private CauseTable() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.err.println("usage: run-cause-table");
      System.exit(USAGE);
    }
    CauseTable table = new CauseTable();
    boolean healthy = table.healthy();
    boolean alone = table.alone();
    boolean inPairs = table.inPairs();
    System.out.println(unseen());
    System.exit(healthy && alone && inPairs ? 0 : 1);
  }

  private boolean healthy() {
    Table table = new Table("Healthy machines", "edition", "confirmed", "suspected", "ok");
    boolean isOk = true;
    for (Machine machine : Machine.all()) {
      Findings findings =
          Findings.of(laboratory.examine(OfflineWindows.healthy(machine), Optional.empty()));
      boolean isClean = findings.first().isEmpty() && findings.crashed().isEmpty();
      table.row(
          machine.toString(), list(findings.confirmed()), list(findings.suspected()), ok(isClean));
      isOk &= isClean;
    }
    System.out.println(table);
    return isOk;
  }

  private boolean alone() {
    List<Single> singles =
        Faults.ALL.stream().map(fault -> Single.of(fault, fault.machine(), laboratory)).toList();
    Table table =
        new Table(
            "Each fault alone",
            "cause",
            "edition",
            "injected as",
            "first finding",
            "verdict",
            "others confirmed",
            "ok");
    for (Single single : singles) {
      table.row(
          single.fault().cause(),
          single.machine().toString(),
          single.fault().injection(),
          single.findings().first().orElse("-"),
          single.verdict(),
          list(single.othersConfirmed()),
          ok(single.isOk()));
    }
    long good = singles.stream().filter(Single::isOk).count();
    table.note(
        "%d causes in %d faults: %d ok, %d not"
            .formatted(Faults.causes().size(), singles.size(), good, singles.size() - good));
    Faults.ALL.stream()
        .filter(fault -> fault.leader().isPresent())
        .forEach(
            fault ->
                table.note(
                    "%s comes with %s and stands behind it"
                        .formatted(fault.cause(), fault.leader().orElseThrow())));
    System.out.println(table);
    return good == singles.size();
  }

  private boolean inPairs() {
    List<Candidate> candidates = Pairs.all();
    List<Pair> pairs =
        candidates.stream()
            .flatMap(candidate -> Pair.best(candidate, laboratory).stream())
            .toList();
    List<Pair> bad = pairs.stream().filter(pair -> !pair.isOk()).toList();
    Table table =
        bad.isEmpty()
            ? new Table("Each pair of causes")
            : new Table(
                "Pairs of causes that were not found",
                "one",
                "other",
                "edition",
                "missed",
                "others confirmed");
    for (Pair pair : bad) {
      table.row(
          pair.faults().one().toString(),
          pair.faults().other().toString(),
          pair.machine().toString(),
          list(pair.missed()),
          list(pair.othersConfirmed()));
    }
    table.note(
        "%d pairs of causes: %d found, %d not, %d exclude each other"
            .formatted(
                candidates.size(),
                pairs.size() - bad.size(),
                bad.size(),
                candidates.size() - pairs.size()));
    System.out.println(table);
    System.out.println(hiding(pairs));
    System.out.println(excluding(candidates));
    return bad.isEmpty();
  }

  /** Where the first faults of two causes are not both in force, and others were taken. */
  private static Table hiding(List<Pair> pairs) {
    Table table =
        new Table("Found with other faults, as one of these hides the other", "one", "other");
    pairs.stream()
        .flatMap(pair -> pair.hidden().stream())
        .forEach(hidden -> table.row(hidden.one().toString(), hidden.other().toString()));
    return table;
  }

  private static Table excluding(List<Candidate> candidates) {
    Table table = new Table("Pairs that exclude each other", "one", "other");
    candidates.stream()
        .filter(candidate -> candidate.faults().isEmpty())
        .forEach(candidate -> table.row(candidate.one(), candidate.other()));
    return table;
  }

  private static Table unseen() {
    Table table = new Table("Causes that no disk shows", "cause", "why: it");
    new TreeMap<>(NotOnDisk.REASONS).forEach(table::row);
    return table;
  }

  private static String list(List<String> words) {
    return words.isEmpty() ? "-" : String.join(", ", words);
  }

  private static String ok(boolean isOk) {
    return isOk ? "ok" : "NOT OK";
  }
}
