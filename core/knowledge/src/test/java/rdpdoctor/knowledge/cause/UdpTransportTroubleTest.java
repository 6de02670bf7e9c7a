package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UdpTransportTroubleTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UdpTransportTrouble();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ClientFacts.WORKS_WITHOUT_UDP, true)
        .and(UdpFacts.OUTCOME, UdpOutcome.ANSWERED)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(UdpFacts.OUTCOME, UdpOutcome.SILENT).facts();
  }

  @Test
  void silence_on_udp_is_no_reason_for_suspicion() {
    assertUndecided(
        TestFacts.where(UdpFacts.OUTCOME, UdpOutcome.SILENT).facts(),
        ClientFacts.WORKS_WITHOUT_UDP);
  }

  @Test
  void a_closed_udp_port_rules_it_out() {
    assertRuledOut(TestFacts.where(UdpFacts.OUTCOME, UdpOutcome.PORT_UNREACHABLE).facts());
  }
}
