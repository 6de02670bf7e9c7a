package rdpdoctor.app.repair.journal;

import java.time.Instant;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/**
 * A plan as it is kept in a file until somebody applies it.
 *
 * @param target the only one that it may be applied to
 */
public record StoredPlan(Instant made, TargetIdentity target, Plan plan) {}
