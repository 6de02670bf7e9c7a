package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.DefaultValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.PolicyRule;
import rdpdoctor.knowledge.setting.SettingValue;
import rdpdoctor.knowledge.setting.Winner;

/**
 * Gives a setting an effect by changing the one place whose word counts. The places are asked in
 * the order of their strength, and one that could not be read stops everything: it might win.
 */
record WinningPlace(ProposalDraft draft, EffectiveSetting effective, RegistryValue wanted) {

  private static final RegistryValue OFF = new RegistryValue.Dword(0);

  void change() {
    for (Candidate candidate : effective.candidates()) {
      if (decides(candidate)) {
        return;
      }
    }
    if (!isDefault()) {
      write(effective.usualPlace(), usualType(effective.usualPlace()));
    }
  }

  private boolean decides(Candidate candidate) {
    return switch (candidate.reading()) {
      case Lookup.Found<StoredValue>(StoredValue stored) -> decides(candidate, stored.value());
      case Lookup.Absent<StoredValue> _ -> leaves(candidate);
      case Lookup.Unknown<StoredValue>(Words why) -> {
        draft.block(Phrases.unreadable(candidate.location(), why));
        yield true;
      }
    };
  }

  private boolean decides(Candidate candidate, RegistryValue stored) {
    return switch (candidate.role()) {
      case FIPS -> isOverruled(stored);
      case USER_ACCOUNT -> leaves(candidate);
      case POLICY, LISTENER, LOCAL -> {
        write(candidate, type(candidate, stored));
        yield true;
      }
      case DEFAULT, NOBODY -> false;
    };
  }

  private boolean isOverruled(RegistryValue fips) {
    if (fips.equals(OFF)) {
      return false;
    }
    draft.block(Phrases.FIPS_DECIDES);
    return true;
  }

  /** The listener shall no longer leave it to the account of whoever signs in. */
  private boolean leaves(Candidate candidate) {
    if (candidate.role() == Winner.USER_ACCOUNT) {
      draft.want(resource(candidate), State.of(OFF));
    }
    return false;
  }

  private void write(Candidate candidate, RegistryType type) {
    draft.want(resource(candidate), State.of(ValueForm.as(type, wanted)));
    if (candidate.role() == Winner.POLICY) {
      draft.note(Phrases.policyReturns(candidate.location()));
    } else if (effective.setting().policy() == PolicyRule.OVERWRITES) {
      draft.note(Phrases.policyOverwrites(candidate.location()));
    }
  }

  private static Resource resource(Candidate candidate) {
    return new Resource.Value(candidate.key(), candidate.name());
  }

  /** As it is stored, where Windows accepts that. */
  private RegistryType type(Candidate candidate, RegistryValue stored) {
    List<RegistryType> accepted = accepted(candidate);
    return accepted.isEmpty() || accepted.contains(stored.type())
        ? stored.type()
        : accepted.getFirst();
  }

  private RegistryType usualType(Candidate candidate) {
    List<RegistryType> accepted = accepted(candidate);
    return accepted.isEmpty() ? wanted.type() : accepted.getFirst();
  }

  private List<RegistryType> accepted(Candidate candidate) {
    SettingValue value = effective.value();
    return candidate.role() == Winner.POLICY
        ? value.policy().map(SettingValue.PolicyValue::types).orElseGet(value::types)
        : value.types();
  }

  /** Whether Windows does it by itself where nobody has said anything. */
  private boolean isDefault() {
    return effective
        .value()
        .defaults()
        .in(draft.settings().generations())
        .filter(this::isWanted)
        .isPresent();
  }

  private boolean isWanted(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> stored.equals(wanted);
      case DefaultValue.Absent(var as) -> as.filter(wanted::equals).isPresent();
      case DefaultValue.Shipped _ -> false;
      case DefaultValue.Varies _ -> false;
    };
  }
}
