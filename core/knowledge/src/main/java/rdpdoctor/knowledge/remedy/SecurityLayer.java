package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.DefaultValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;

/** {@code SecurityLayer} of a listener. */
final class SecurityLayer {

  private static final RegistryValue TLS_REQUIRED = new RegistryValue.Dword(2);

  private SecurityLayer() {}

  /** To what this Windows comes with; TLS where that is not known. */
  static void raise(ProposalDraft draft, EffectiveSetting layer) {
    draft.make(
        layer,
        layer
            .value()
            .defaults()
            .in(draft.settings().generations())
            .flatMap(SecurityLayer::stored)
            .orElse(TLS_REQUIRED));
  }

  private static Optional<RegistryValue> stored(DefaultValue value) {
    return value instanceof DefaultValue.Stored(RegistryValue stored)
        ? Optional.of(stored)
        : Optional.empty();
  }
}
