package rdpdoctor.diagnosis.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** Switches that are on are causes; remedies turn them off. */
class PrescriberTest {

  private static final RegistryKey KEY = new RegistryKey(RegistryHive.SYSTEM, "Switches");
  private static final Remedy CHEAP = new Remedy("cheap", SecurityCost.NONE);
  private static final Remedy DEAR = new Remedy("dear", SecurityCost.LOWERS_SECURITY);

  private final Map<String, Integer> switches = new LinkedHashMap<>();
  private final List<Cause> causes = new ArrayList<>();
  private final Map<String, Treatment> treatments = new HashMap<>();

  private static Fact<Boolean> on(String name) {
    return new Fact<>("switch." + name, Boolean.class, new Words(name, name), Set.of(Vantage.DISK));
  }

  /** A cause of that name, confirmed while the switch of that name is on. */
  private record SwitchIsOn(String id, List<Remedy> remedies) implements Cause {
    @Override
    public Stage stage() {
      return Stage.REACH;
    }

    @Override
    public Condition confirmedBy() {
      return Condition.is(on(id), true);
    }

    @Override
    public Condition suspectedBy() {
      return Condition.never();
    }

    @Override
    public Condition ruledOutBy() {
      return Condition.is(on(id), false);
    }
  }

  private record Proposes(Remedy remedy, Proposal proposal) implements Treatment {
    @Override
    public Proposal propose(Facts facts, Wishes wishes) {
      return proposal;
    }
  }

  private void cause(String name, boolean isOn, Remedy... remedies) {
    switches.put(name, isOn ? 1 : 0);
    causes.add(new SwitchIsOn(name, List.of(remedies)));
  }

  private void treatment(Remedy remedy, Proposal proposal) {
    treatments.put(remedy.id(), new Proposes(remedy, proposal));
  }

  private static Proposal sets(String name, int number) {
    return Proposal.Wanted.of(
        Map.of(new Resource.Value(KEY, name), State.of(new RegistryValue.Dword(number))));
  }

  private final Knowledge knowledge =
      new Knowledge() {
        @Override
        public Facts withDerived(Facts observed) {
          Facts.Builder derived = Facts.builder();
          derived.addAll(observed);
          RegistryExcerpt registry = observed.value(HostFacts.REGISTRY).orElseThrow();
          switches
              .keySet()
              .forEach(
                  name ->
                      derived.known(
                          on(name), isOn(registry, name), new Source(Vantage.DISK, name)));
          return derived.build();
        }

        @Override
        public Diagnosis diagnose(Facts derived) {
          return new Diagnostician(causes).diagnose("test", derived);
        }

        @Override
        public Optional<Treatment> treatment(String remedy) {
          return Optional.ofNullable(treatments.get(remedy));
        }
      };

  private static boolean isOn(RegistryExcerpt registry, String name) {
    return registry.reading(KEY) instanceof KeyReading.Present present
        && present.value(name).equals(Optional.of(new RegistryValue.Dword(1)));
  }

  private Prescribed prescribe(Order order) {
    List<NamedValue> values =
        switches.entrySet().stream()
            .map(one -> new NamedValue(one.getKey(), new RegistryValue.Dword(one.getValue())))
            .toList();
    RegistryExcerpt registry =
        new RegistryExcerpt(Map.of(KEY, new KeyReading.Present(Instant.EPOCH, values, List.of())));
    Facts observed =
        Facts.builder()
            .known(HostFacts.REGISTRY, registry, new Source(Vantage.DISK, "test"))
            .build();
    return Prescriber.prescribe(knowledge, new Planner(this::read, _ -> true), observed, order);
  }

  private Lookup<State> read(Resource resource) {
    return resource instanceof Resource.Value(RegistryKey _, String name)
            && switches.containsKey(name)
        ? new Lookup.Found<>(State.of(new RegistryValue.Dword(switches.getOrDefault(name, 0))))
        : new Lookup.Absent<>();
  }

  private static Order everything(boolean allowsLowering) {
    return new Order(Set.of(), Set.of(), allowsLowering, Wishes.NONE);
  }

  private static Refusal onlyRefusal(Prescribed prescribed) {
    return prescribed.unsolved().getFirst().refusals().getFirst();
  }

  @Test
  void nothing_is_planned_for_a_healthy_target() {
    cause("a", false, CHEAP);
    treatment(CHEAP, sets("a", 0));
    assertTrue(prescribe(everything(true)).plan().isEmpty());
  }

  @Test
  void a_confirmed_cause_is_removed_by_its_cheapest_remedy() {
    cause("a", true, DEAR, CHEAP);
    treatment(CHEAP, sets("a", 0));
    treatment(DEAR, sets("a", 2));
    Prescribed prescribed = prescribe(everything(true));
    assertEquals(List.of(CHEAP), prescribed.plan().remedies());
    assertEquals(List.of(), prescribed.expected().confirmed());
  }

  @Test
  void a_remedy_that_lowers_security_waits_for_consent() {
    cause("a", true, DEAR);
    treatment(DEAR, sets("a", 0));
    assertEquals(new Refusal.NeedsConsent(DEAR), onlyRefusal(prescribe(everything(false))));
    assertEquals(List.of(DEAR), prescribe(everything(true)).plan().remedies());
  }

  @Test
  void naming_a_remedy_is_consent_and_calls_for_nothing_else() {
    cause("a", true, DEAR);
    cause("b", true, CHEAP);
    treatment(DEAR, sets("a", 0));
    treatment(CHEAP, sets("b", 0));
    Order order = new Order(Set.of(), Set.of(DEAR.id()), false, Wishes.NONE);
    assertEquals(List.of(DEAR), prescribe(order).plan().remedies());
  }

  @Test
  void a_remedy_that_changes_nothing_about_the_cause_is_passed_over() {
    cause("a", true, CHEAP, DEAR);
    treatment(CHEAP, sets("unrelated", 0));
    treatment(DEAR, sets("a", 0));
    assertEquals(List.of(DEAR), prescribe(everything(true)).plan().remedies());
  }

  @Test
  void a_remedy_that_would_confirm_a_cause_that_is_ruled_out_is_refused() {
    cause("a", true, CHEAP);
    cause("b", false);
    treatment(
        CHEAP,
        Proposal.Wanted.of(
            Map.of(
                new Resource.Value(KEY, "a"), State.of(new RegistryValue.Dword(0)),
                new Resource.Value(KEY, "b"), State.of(new RegistryValue.Dword(1)))));
    assertEquals(new Refusal.Breaks(CHEAP, List.of("b")), onlyRefusal(prescribe(everything(true))));
  }

  @Test
  void what_people_have_to_do_is_told_and_not_planned() {
    cause("a", true, CHEAP);
    treatment(
        CHEAP,
        new Proposal.ByHand(
            List.of(new Act(new Words("restart it", "再起動する"), Optional.of("shutdown /r")))));
    Prescribed prescribed = prescribe(everything(true));
    assertTrue(prescribed.plan().isEmpty());
    assertInstanceOf(Refusal.ByHand.class, onlyRefusal(prescribed));
  }

  @Test
  void two_causes_are_removed_together() {
    cause("a", true, CHEAP);
    cause("b", true, DEAR);
    treatment(CHEAP, sets("a", 0));
    treatment(DEAR, sets("b", 0));
    assertEquals(2, prescribe(everything(true)).plan().changes().size());
  }

  @Test
  void only_the_cause_that_was_named_is_removed() {
    cause("a", true, CHEAP);
    cause("b", true, DEAR);
    treatment(CHEAP, sets("a", 0));
    treatment(DEAR, sets("b", 0));
    Order order = new Order(Set.of("a"), Set.of(), true, Wishes.NONE);
    assertEquals(List.of(CHEAP), prescribe(order).plan().remedies());
  }
}
