package rdpdoctor.benchmarks.scenario;

import java.util.List;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.benchmarks.Table;

/** {@code ScenarioTable [NAME...]}: of all scenarios, or of those that are named. */
final class ScenarioTable {

  private static final int USAGE = 64;

  private ScenarioTable() {}

  public static void main(String[] names) {
    for (String name : names) {
      if (Scenarios.find(name).isEmpty()) {
        System.err.println("usage: run-scenario-table [NAME...]; there is no scenario " + name);
        System.exit(USAGE);
      }
    }
    List<Course> courses =
        Scenarios.ALL.stream()
            .filter(scenario -> names.length == 0 || List.of(names).contains(scenario.name()))
            .map(ScenarioTable::run)
            .toList();
    System.out.println(table(courses));
    System.exit(courses.stream().allMatch(Course::isGood) ? 0 : 1);
  }

  private static Course run(Scenario scenario) {
    System.err.println("scenario: " + scenario.name());
    return Course.of(scenario);
  }

  static Table table(List<Course> courses) {
    Table table =
        new Table(
            "Scenarios",
            "scenario",
            "xfreerdp",
            "rdesktop",
            "diagnose",
            "fix",
            "xfreerdp then",
            "rdesktop then",
            "ok");
    for (Course course : courses) {
      table.row(
          course.scenario().name(),
          course.before().freeRdp(),
          course.before().rdesktop(),
          course.found().orElse("-"),
          course.fixed().map(code -> "exit " + code).orElse("-"),
          course.fixed().isPresent() ? course.after().freeRdp() : "-",
          course.fixed().isPresent() ? course.after().rdesktop() : "-",
          course.isGood() ? "ok" : "NOT OK");
    }
    table.note("rdesktop has CredSSP with Kerberos only: exit 76 is a machine that requires it");
    table.note(
        "nla-with-lost-domain-controller: the remedy is named, and xfreerdp told to use TLS alone");
    table.note("fix: 2 is a repair, 1 leaves a cause that no disk holds, 0 does nothing unasked");
    return table;
  }
}
