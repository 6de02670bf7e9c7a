package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.derive.host.HostView;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.EffectiveSettings;
import rdpdoctor.knowledge.setting.Setting;

/** A proposal for one machine, as it is being written down. */
final class ProposalDraft {

  private final HostView view;
  private final Wishes wishes;
  private final Demands demands;

  ProposalDraft(HostView view, Wishes wishes, Demands demands) {
    this.view = view;
    this.wishes = wishes;
    this.demands = demands;
  }

  HostView view() {
    return view;
  }

  Wishes wishes() {
    return wishes;
  }

  EffectiveSettings settings() {
    return view.settings();
  }

  /** The only value of a setting that a machine has once shall have this effect. */
  void make(Setting setting, long number) {
    make(settings().one(setting), number);
  }

  /** A value shall have this effect; nothing is demanded where it has it already. */
  void make(EffectiveSetting effective, long number) {
    if (!effective.is(number)) {
      make(effective, new RegistryValue.Dword((int) number));
    }
  }

  /** A value shall have this effect, by the place whose word counts. */
  void make(EffectiveSetting effective, RegistryValue value) {
    new WinningPlace(this, effective, value).change();
  }

  /** The only value of a setting shall have this effect for each listener that is meant. */
  void makeEach(Setting setting, long number) {
    makeEach(setting, number, _ -> true);
  }

  /**
   * As before, but for those listeners only that are affected.
   *
   * @param affected of what is in force and does not have the effect yet
   */
  void makeEach(Setting setting, long number, Predicate<EffectiveSetting> affected) {
    listenerSettings(setting).stream()
        .filter(affected)
        .forEach(effective -> make(effective, number));
  }

  /** The only value of a setting, for each listener that is meant. */
  List<EffectiveSetting> listenerSettings(Setting setting) {
    Listeners listeners = new Listeners(view);
    return listeners().stream().map(listener -> listeners.of(setting, listener)).toList();
  }

  /**
   * The listener that the user means, or else all of Remote Desktop; blocks where there is none.
   */
  List<String> listeners() {
    Listeners listeners = new Listeners(view);
    List<String> all = listeners.all();
    if (all.contains(KeyPattern.ANY)) {
      block(Phrases.LISTENERS_NOT_READ);
      return List.of();
    }
    return wishes
        .listener()
        .map(name -> named(name, all))
        .orElseGet(() -> orBlocked(listeners.rdp(), Phrases.NO_LISTENER));
  }

  /** The listener that the user means, or else those that a client would reach. */
  List<String> servingListeners() {
    List<String> serving = new Listeners(view).serving();
    return listeners().stream()
        .filter(name -> wishes.listener().isPresent() || serving.contains(name))
        .toList();
  }

  /** As for each listener that is meant, but for those only that a client would reach. */
  List<EffectiveSetting> servingSettings(Setting setting) {
    Listeners listeners = new Listeners(view);
    return servingListeners().stream().map(listener -> listeners.of(setting, listener)).toList();
  }

  private List<String> named(String name, List<String> all) {
    return orBlocked(
        all.stream().filter(name::equalsIgnoreCase).toList(), Phrases.noSuchListener(name));
  }

  private List<String> orBlocked(List<String> names, Words why) {
    if (names.isEmpty()) {
      block(why);
    }
    return names;
  }

  /** A value shall hold this, whatever else decides. */
  void set(RegistryKey key, String name, RegistryValue value) {
    if (isReadable(key)) {
      want(new Resource.Value(key, name), State.of(value));
    }
  }

  /** A value shall be gone. */
  void remove(RegistryKey key, String name) {
    if (isReadable(key)) {
      want(new Resource.Value(key, name), new State.Missing());
    }
  }

  /** A key shall be gone, with everything below it. */
  void remove(RegistryKey key) {
    if (isReadable(key)) {
      want(new Resource.Key(key), new State.Missing());
    }
  }

  private boolean isReadable(RegistryKey key) {
    if (view.excerpt().reading(key) instanceof KeyReading.Unreadable(Words why)) {
      block(Phrases.unreadable(key.toString(), why));
      return false;
    }
    return true;
  }

  /** What this Windows ships for a value; empty where that is nothing, or where it depends. */
  Optional<RegistryValue> shipped(EffectiveSetting effective) {
    return effective.value().defaults().in(settings().generations()).flatMap(ShippedValue::of);
  }

  /** A value of the machine shall hold what this Windows ships; blocks where that is not known. */
  void ship(EffectiveSetting effective) {
    Candidate place = effective.usualPlace();
    if (effective.value().defaults().in(settings().generations()).isEmpty()) {
      block(Phrases.noGeneration(place.location()));
    }
    shipped(effective).ifPresent(value -> set(place.key(), place.name(), value));
  }

  /** Whether it is so; blocks where that is not known. */
  boolean answer(Reading<Boolean> reading) {
    return switch (reading) {
      case Reading.Known<Boolean>(Boolean value, Source _) -> value;
      case Reading.Absent<Boolean> _ -> false;
      case Reading.Unknown<Boolean>(Words why, Source source) -> {
        block(Phrases.unreadable(source.locator(), why));
        yield false;
      }
    };
  }

  /** What a value holds; blocks where nobody could look. */
  Optional<RegistryValue> stored(RegistryKey key, String name) {
    return switch (view.excerpt().value(key, name)) {
      case Lookup.Found<StoredValue>(StoredValue stored) -> Optional.of(stored.value());
      case Lookup.Absent<StoredValue> _ -> Optional.empty();
      case Lookup.Unknown<StoredValue>(Words why) -> {
        block(Phrases.unreadable(key.child(name).toString(), why));
        yield Optional.empty();
      }
    };
  }

  /** A key below the control set in use; blocks where that is not known. */
  Optional<RegistryKey> system(String path) {
    return switch (view.system(path)) {
      case Lookup.Found<RegistryKey>(RegistryKey key) -> Optional.of(key);
      case Lookup.Absent<RegistryKey> _ -> Optional.empty();
      case Lookup.Unknown<RegistryKey>(Words why) -> {
        block(Phrases.unreadable(view.place(path), why));
        yield Optional.empty();
      }
    };
  }

  void want(Resource resource, State state) {
    demands.want(resource, state);
    key(resource).ifPresent(this::noteControlSet);
  }

  private static Optional<RegistryKey> key(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String _) -> Optional.of(key);
      case Resource.Key(RegistryKey key) -> Optional.of(key);
      case Resource.Member _ -> Optional.empty();
      case Resource.Right _ -> Optional.empty();
    };
  }

  private void noteControlSet(RegistryKey key) {
    if (settings().controlSets() instanceof Lookup.Found<ControlSets>(ControlSets sets)
        && key.isWithin(new RegistryKey(RegistryHive.SYSTEM, sets.currentName()))) {
      if (sets.changesAtNextStart()) {
        note(Phrases.nextStartUsesAnother(sets));
      }
      if (sets.lastStartFailed()) {
        note(Phrases.lastStartFailed(sets));
      }
    }
  }

  void act(Act act) {
    demands.act(act);
  }

  void note(Words note) {
    demands.note(note);
  }

  void block(Words why) {
    demands.block(why);
  }
}
