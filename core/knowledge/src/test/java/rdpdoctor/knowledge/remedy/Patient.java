package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.testkit.TestRegistry;

/** A healthy host on a disk, to which tests add what is wrong, and what is proposed for it. */
final class Patient {

  private static final Source DISK = new Source(Vantage.DISK, "/mnt/c");
  private static final Words DAMAGED = new Words("the cell is damaged", "セルが壊れている");

  final TestRegistry registry;
  private final Facts.Builder others = Facts.builder();
  private Wishes wishes = Wishes.NONE;

  private Patient(TestRegistry registry) {
    this.registry = registry;
  }

  static Patient healthy() {
    return new Patient(HealthyHost.registry());
  }

  /** A Windows Server 2003 with nothing but its listener. */
  static Patient ofServer2003() {
    TestRegistry registry =
        new TestRegistry().software(HealthyHost.WINDOWS, "CurrentBuildNumber", "3790");
    return new Patient(HealthyHost.addListener(registry, "RDP-Tcp", 3389));
  }

  static Patient of(String build) {
    Patient patient = healthy();
    patient.registry.software(HealthyHost.WINDOWS, "CurrentBuildNumber", build);
    return patient;
  }

  Patient system(String path, String name, long number) {
    registry.system(path, name, number);
    return this;
  }

  Patient system(String path, String name, String text) {
    registry.system(path, name, text);
    return this;
  }

  Patient software(String path, String name, long number) {
    registry.software(path, name, number);
    return this;
  }

  Patient put(RegistryKey key, String name, RegistryValue value) {
    registry.put(key, name, value);
    return this;
  }

  Patient unreadable(RegistryKey key) {
    registry.unreadable(key, DAMAGED);
    return this;
  }

  <T> Patient with(Fact<T> fact, T value) {
    others.known(fact, value, DISK);
    return this;
  }

  Patient with(Wishes said) {
    wishes = said;
    return this;
  }

  Patient user(String name) {
    wishes =
        new Wishes(
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(name),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty());
    return this;
  }

  Patient licensing(String server, int mode) {
    wishes =
        new Wishes(
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of(server),
            OptionalInt.of(mode),
            OptionalLong.empty());
    return this;
  }

  Facts facts() {
    return KnowledgeBase.withDerived(
        Facts.builder()
            .addAll(others.build())
            .known(HostFacts.REGISTRY, registry.excerpt(), DISK)
            .build());
  }

  Proposal propose(Remedy remedy) {
    return Treatments.of(remedy.id())
        .orElseThrow(() -> new AssertionError(remedy.id()))
        .propose(facts(), wishes);
  }

  Proposal.Wanted wanted(Remedy remedy) {
    if (propose(remedy) instanceof Proposal.Wanted wanted) {
      return wanted;
    }
    throw unexpected(remedy);
  }

  /** What would be changed: what is wanted without that which is so already. */
  Map<Resource, State> changes(Remedy remedy) {
    RegistryExcerpt excerpt = registry.excerpt();
    Map<Resource, State> changes = new LinkedHashMap<>();
    wanted(remedy)
        .states()
        .forEach(
            (resource, state) -> {
              if (!now(excerpt, resource).means(state)) {
                changes.put(resource, state);
              }
            });
    return changes;
  }

  /** The changes, made; after them nothing is left to change. */
  Map<Resource, State> treated(Remedy remedy) {
    Map<Resource, State> changes = changes(remedy);
    changes.forEach(this::apply);
    assertEquals(Map.of(), changes(remedy), "a second treatment finds nothing to do");
    return changes;
  }

  private void apply(Resource resource, State state) {
    switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> {
        if (state instanceof State.Data data) {
          registry.put(key, name, data.value());
        } else {
          registry.remove(key, name);
        }
      }
      case Resource.Key(RegistryKey key) -> registry.remove(key);
      case Resource.Member _, Resource.Right _ -> throw new AssertionError(resource);
    }
  }

  private static State now(RegistryExcerpt excerpt, Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String name) ->
          excerpt.value(key, name) instanceof Lookup.Found<StoredValue>(StoredValue stored)
              ? State.of(stored.value())
              : new State.Missing();
      case Resource.Key(RegistryKey key) ->
          excerpt.reading(key) instanceof KeyReading.Present
              ? new State.Present()
              : new State.Missing();
      case Resource.Member _ -> new State.Missing();
      case Resource.Right _ -> new State.Missing();
    };
  }

  Words blocked(Remedy remedy) {
    if (propose(remedy) instanceof Proposal.Blocked(Words why)) {
      return why;
    }
    throw unexpected(remedy);
  }

  /** What people are to paste. */
  List<String> commands(Remedy remedy) {
    if (propose(remedy) instanceof Proposal.ByHand(List<Act> acts)) {
      return acts.stream().flatMap(act -> act.command().stream()).toList();
    }
    throw unexpected(remedy);
  }

  private AssertionError unexpected(Remedy remedy) {
    return new AssertionError(remedy.id() + ": " + propose(remedy));
  }

  static Resource system(String path, String name) {
    return new Resource.Value(TestRegistry.system(path), name);
  }

  static Resource software(String path, String name) {
    return new Resource.Value(TestRegistry.software(path), name);
  }

  static State dword(long number) {
    return State.of(new RegistryValue.Dword((int) number));
  }

  static State text(String text) {
    return State.of(new RegistryValue.Text(text, false));
  }

  static State missing() {
    return new State.Missing();
  }
}
