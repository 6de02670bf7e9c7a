package rdpdoctor.knowledge.remedy;

import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;

/** Gives services that cannot start the start type back that Windows ships. */
record StartTypes(ProposalDraft draft) {

  private static final long DISABLED = 4;

  void restore(Setting service) {
    draft.settings().of(service).stream().filter(this::cannotStart).forEach(draft::ship);
  }

  /** As before, for a service whose shipped type the settings leave open. */
  void restore(EffectiveSetting start, long shipped) {
    if (cannotStart(start)) {
      draft.make(start, new RegistryValue.Dword((int) shipped));
    }
  }

  /** A service that does not exist is not disabled. */
  private boolean cannotStart(EffectiveSetting start) {
    return switch (start.outcome()) {
      case Outcome.InForce _ -> start.is(DISABLED);
      case Outcome.Faulty _ -> true;
      case Outcome.Unset _, Outcome.FromUserAccount _ -> false;
      case Outcome.Unknown(var why) -> {
        draft.block(Phrases.unreadable(start.location(), why));
        yield false;
      }
    };
  }
}
