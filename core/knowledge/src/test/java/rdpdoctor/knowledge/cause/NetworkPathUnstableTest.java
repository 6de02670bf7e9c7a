package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NetworkPathUnstableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NetworkPathUnstable();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP)
        .and(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT)
        .and(ClientFacts.LARGE_PACKETS_LOST, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP)
        .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
        .facts();
  }

  @Test
  void silence_in_the_tls_handshake_points_here() {
    assertSuspected(
        TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP)
            .and(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT)
            .facts());
  }

  @Test
  void full_size_packets_that_arrive_rule_it_out() {
    assertRuledOut(
        TestFacts.where(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT)
            .and(ClientFacts.LARGE_PACKETS_LOST, false)
            .facts());
  }
}
