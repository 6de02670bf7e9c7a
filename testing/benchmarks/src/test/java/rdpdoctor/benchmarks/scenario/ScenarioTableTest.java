package rdpdoctor.benchmarks.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.testkit.program.RequiresProgram;

/** A few of the scenarios; {@code run-scenario-table} goes through all. */
@RequiresProgram({"xfreerdp", "rdesktop", "Xvfb"})
class ScenarioTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"security-layer-negotiate", "rdp-disabled", "nla-with-lost-domain-controller"})
  void what_was_broken_is_named_and_repaired_and_both_clients_connect(String name) {
    Course course = Course.of(Scenarios.find(name).orElseThrow());
    assertTrue(course.isGood(), course::toString);
  }
}
