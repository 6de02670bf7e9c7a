package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class RescueSettingsLeftBehindTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new RescueSettingsLeftBehind();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.NLA_REQUIRED, false)
        .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
        .and(SecurityHostFacts.NEGOTIATION_ALLOWED, false)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.NLA_REQUIRED, false)
        .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
        .and(SecurityHostFacts.NEGOTIATION_ALLOWED, true)
        .facts();
  }

  @Test
  void a_firewall_that_is_off_in_every_profile_points_here() {
    assertSuspected(TestFacts.where(SecurityHostFacts.FIREWALL_OFF, true).facts());
  }

  @Test
  void a_host_with_its_guard_up_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(SecurityHostFacts.FIREWALL_OFF, false)
            .and(SecurityHostFacts.LOWERED_BY_REPAIR, false)
            .facts());
  }

  @Test
  void a_repair_that_lowered_the_guard_and_was_not_taken_back_points_here() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, false)
            .and(SecurityHostFacts.NEGOTIATION_ALLOWED, true)
            .and(SecurityHostFacts.FIREWALL_OFF, false)
            .and(SecurityHostFacts.LOWERED_BY_REPAIR, true)
            .facts());
  }
}
