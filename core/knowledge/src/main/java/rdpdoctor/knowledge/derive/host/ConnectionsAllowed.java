package rdpdoctor.knowledge.derive.host;

import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.TerminalServerSettings;
import rdpdoctor.knowledge.setting.ValueFault;
import rdpdoctor.knowledge.setting.WindowsGeneration;
import rdpdoctor.knowledge.setting.Winner;

/** Whether Remote Desktop is turned on, and who has turned it off. */
final class ConnectionsAllowed {

  private ConnectionsAllowed() {}

  static void addTo(Facts.Builder builder, HostView view) {
    if (view.hasRemoteDesktop()) {
      EffectiveSetting deny = view.settings().one(TerminalServerSettings.F_DENY_TS_CONNECTIONS);
      Reading<Boolean> denied = YesNo.number(view, deny, number -> number == 1, false);
      view.add(builder, HostFacts.CONNECTIONS_DENIED, denied);
      view.add(builder, HostFacts.CONNECTIONS_DENIED_BY_POLICY, byPolicy(view, deny, denied));
      view.add(builder, HostFacts.CONNECTIONS_DENIED_LOCALLY, locally(view, deny, denied));
      view.add(builder, HostFacts.TERMINAL_SERVICES_OFF, off(view));
    }
  }

  private static Reading<Boolean> byPolicy(
      HostView view, EffectiveSetting deny, Reading<Boolean> denied) {
    if (deny.winner() == Winner.POLICY) {
      return denied;
    }
    Candidate policy = candidate(deny, Winner.POLICY);
    return switch (policy.reading()) {
      case Lookup.Found<StoredValue> _ -> denied;
      case Lookup.Absent<StoredValue> _ -> view.known(false, policy.location());
      case Lookup.Unknown<StoredValue>(Words why) -> view.unknown(why, policy.location());
    };
  }

  /** A local 0 denies nothing whatever the policy says; a local 1 counts unless a policy allows. */
  private static Reading<Boolean> locally(
      HostView view, EffectiveSetting deny, Reading<Boolean> denied) {
    Reading<Boolean> local = stored(view, candidate(deny, Winner.LOCAL));
    if (YesNo.is(local, false) || YesNo.is(denied, true)) {
      return local;
    }
    return denied;
  }

  /** Where the value is gone, Windows acts as if it were 1. */
  private static Reading<Boolean> stored(HostView view, Candidate local) {
    return switch (local.reading()) {
      case Lookup.Found<StoredValue>(StoredValue stored) ->
          stored.value() instanceof RegistryValue.Dword(int bits)
              ? view.known(bits != 0, local.location())
              : view.unknown(ValueFault.WRONG_TYPE.words(), local.location());
      case Lookup.Absent<StoredValue> _ -> view.known(true, local.location());
      case Lookup.Unknown<StoredValue>(Words why) -> view.unknown(why, local.location());
    };
  }

  private static Candidate candidate(EffectiveSetting deny, Winner role) {
    return deny.candidates().stream()
        .filter(candidate -> candidate.role() == role)
        .findFirst()
        .orElseThrow();
  }

  /** Windows since Vista has no such value and does not read a stray one. */
  private static Reading<Boolean> off(HostView view) {
    EffectiveSetting enabled = view.settings().one(TerminalServerSettings.TS_ENABLED);
    return YesNo.onlyIn(
        view, YesNo.number(view, enabled, number -> number == 0, false), WindowsGeneration.XP_2003);
  }
}
