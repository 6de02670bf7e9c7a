package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Somebody got in once by lowering the guard and left it so: NLA, TLS and the negotiation are all
 * off, or the firewall is off in every profile, or a repair of ours lowered the guard and was not
 * taken back.
 *
 * <p>That keeps few clients out, and everybody in danger; it points to what else was changed then.
 */
public final class RescueSettingsLeftBehind implements Cause {

  @Override
  public String id() {
    return "rescue-settings-left-behind";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return any(
        all(
            is(SecurityHostFacts.NLA_REQUIRED, false),
            is(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY),
            is(SecurityHostFacts.NEGOTIATION_ALLOWED, false)),
        is(SecurityHostFacts.FIREWALL_OFF, true),
        is(SecurityHostFacts.LOWERED_BY_REPAIR, true));
  }

  @Override
  public Condition ruledOutBy() {
    return all(
        any(
            is(SecurityHostFacts.NLA_REQUIRED, true),
            is(SecurityHostFacts.NEGOTIATION_ALLOWED, true)),
        is(SecurityHostFacts.FIREWALL_OFF, false),
        is(SecurityHostFacts.LOWERED_BY_REPAIR, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.RE_ENABLE_NLA,
        Remedies.ENABLE_FIREWALL_PROFILES,
        Remedies.RESTORE_SECURITY_GROUPS);
  }
}
