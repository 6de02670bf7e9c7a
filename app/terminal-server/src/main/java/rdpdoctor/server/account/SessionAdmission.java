package rdpdoctor.server.account;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.server.policy.MachinePolicy;

/** How many sessions a machine makes, and which need a license. */
public record SessionAdmission(MachinePolicy policy) {

  /** Why there is no session for somebody who may sign in; empty if there is one. */
  public Optional<Refusal> refusal(SessionRequest request) {
    if (policy.sessions().logonsDisabled()) {
      return Optional.of(Refusal.LOGONS_DISABLED);
    }
    if (request.listener().logonDisabled()) {
      return Optional.of(Refusal.LISTENER_LOGON_DISABLED);
    }
    return request.returns() ? Optional.empty() : refusalOfNew(request);
  }

  private Optional<Refusal> refusalOfNew(SessionRequest request) {
    if (policy.sessions().drainMode() != DrainMode.OFF && !request.administrative()) {
      return Optional.of(Refusal.DRAINING);
    }
    if (request
        .listener()
        .maxInstances()
        .filter(limit -> request.ofListener() >= limit)
        .isPresent()) {
      return Optional.of(Refusal.CONNECTION_LIMIT);
    }
    return isAdministrative(request)
            && request.ofMachine() >= policy.sessions().administrativeSessions()
        ? Optional.of(Refusal.ADMINISTRATIVE_SESSIONS_TAKEN)
        : Optional.empty();
  }

  private boolean isAdministrative(SessionRequest request) {
    return request.administrative() || !policy.sessions().sessionHost();
  }

  /**
   * Whether a client needs a license: on a session host only, and not for administration. A host
   * without a license server gives sessions away until its grace period is over.
   */
  public LicenseDecision license(boolean administrative, Instant now) {
    if (!policy.sessions().sessionHost()
        || administrative
        || policy.licensing().mode() == LicensingMode.REMOTE_ADMINISTRATION) {
      return new LicenseDecision.NotNeeded();
    }
    return policy.licensing().serverSpecified()
        ? ofServer()
        : withoutServer(policy.licensing().isGracePeriodOver(now));
  }

  private LicenseDecision ofServer() {
    return switch (policy.licensing().mode()) {
      case PER_DEVICE -> new LicenseDecision.PerDevice();
      case PER_USER -> new LicenseDecision.PerUser();
      case NOT_SET, REMOTE_ADMINISTRATION -> new LicenseDecision.NotNeeded();
    };
  }

  private static LicenseDecision withoutServer(boolean isGracePeriodOver) {
    return isGracePeriodOver ? LicenseDecision.NO_SERVER : new LicenseDecision.NotNeeded();
  }
}
