package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.TestRegistry;

/** From a whole registry made by hand to the facts. */
class HostDerivationsTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void a_healthy_machine_has_no_fault() {
    Facts facts = host.derived();
    int seen = 0;
    for (Fact<?> fact : facts.facts()) {
      Object value = facts.value(fact).map(Object.class::cast).orElse("unknown");
      assertTrue(value.equals(false) || value.equals(3389), fact.id() + " is " + value);
      seen++;
    }
    assertTrue(seen > 30, seen + " facts");
  }

  @Test
  void a_hive_without_terminal_server_says_nothing() {
    TestRegistry phony = new TestRegistry().system("Setup", "SystemSetupInProgress", 0);
    Facts facts = new DerivedHost(phony).derived();
    assertEquals(Optional.empty(), facts.best(ServiceFacts.TERM_SERVICE_DISABLED));
    assertEquals(Optional.empty(), facts.best(HostFacts.CONNECTIONS_DENIED));
  }
}
