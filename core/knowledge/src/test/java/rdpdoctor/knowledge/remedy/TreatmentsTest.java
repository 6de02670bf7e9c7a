package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.KnowledgeBase;

class TreatmentsTest {

  private static final Wishes SAID =
      new Wishes(
          Optional.empty(),
          OptionalInt.of(13389),
          Optional.of("CORP\\anna"),
          Optional.of("licenses.corp.example"),
          OptionalInt.of(4),
          OptionalLong.of(100));

  static Stream<Treatment> treatments() {
    return Treatments.ALL.stream();
  }

  @Test
  void each_remedy_has_one_treatment_and_is_found_by_its_id() {
    Set<String> seen = new HashSet<>();
    for (Treatment treatment : Treatments.ALL) {
      assertTrue(seen.add(treatment.remedy().id()), treatment.remedy().id());
      assertEquals(Optional.of(treatment), Treatments.of(treatment.remedy().id()));
    }
    assertEquals(Optional.empty(), Treatments.of("no-such-remedy"));
  }

  @Test
  void each_remedy_of_a_cause_is_carried_out_here_or_by_people_somewhere_else() {
    for (Cause cause : KnowledgeBase.causes()) {
      for (Remedy remedy : cause.remedies()) {
        assertNotEquals(
            Treatments.of(remedy.id()).isPresent(),
            Elsewhere.of(remedy.id()).isPresent(),
            () -> cause.id() + ": " + remedy.id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("treatments")
  void nothing_is_proposed_for_a_machine_that_nobody_read(Treatment treatment) {
    assertFalse(treatment.propose(Facts.none(), SAID) instanceof Proposal.Wanted);
  }

  @ParameterizedTest
  @MethodSource("treatments")
  void nothing_is_proposed_where_no_hive_could_be_read(Treatment treatment) {
    Patient patient = Patient.healthy();
    for (RegistryHive hive : RegistryHive.values()) {
      patient.unreadable(RegistryKey.root(hive));
    }
    Proposal proposal = treatment.propose(patient.facts(), SAID);
    assertTrue(
        !(proposal instanceof Proposal.Wanted wanted) || wanted.states().isEmpty(),
        proposal::toString);
  }

  /** Over every sick machine, and whatever the user says. */
  @TestFactory
  Stream<DynamicTest> no_treatment_takes_protection_away_as_a_whole() {
    return SickMachines.all().entrySet().stream()
        .map(
            machine ->
                DynamicTest.dynamicTest(
                    machine.getKey(), () -> assertHarmless(machine.getValue().facts())));
  }

  @Test
  void the_sick_machines_make_every_treatment_of_the_registry_want_something() {
    Set<String> idle = new HashSet<>();
    Treatments.ALL.stream()
        .filter(RegistryTreatment.class::isInstance)
        .forEach(treatment -> idle.add(treatment.remedy().id()));
    for (Patient patient : SickMachines.all().values()) {
      Facts facts = patient.facts();
      Treatments.ALL.stream()
          .filter(treatment -> !states(treatment.propose(facts, SAID)).isEmpty())
          .forEach(treatment -> idle.remove(treatment.remedy().id()));
    }
    assertEquals(Set.of(), idle);
  }

  private static void assertHarmless(Facts facts) {
    for (Treatment treatment : Treatments.ALL) {
      for (Wishes wishes : List.of(Wishes.NONE, SAID)) {
        Proposal proposal = treatment.propose(facts, wishes);
        words(proposal).forEach(words -> assertSpeaks(treatment, words));
        states(proposal).forEach((resource, state) -> assertHarmless(treatment, resource, state));
      }
    }
  }

  private static Map<Resource, State> states(Proposal proposal) {
    return proposal instanceof Proposal.Wanted wanted ? wanted.states() : Map.of();
  }

  private static List<Words> words(Proposal proposal) {
    List<Words> words = new ArrayList<>();
    switch (proposal) {
      case Proposal.Wanted wanted -> {
        words.addAll(wanted.notes());
        wanted.acts().forEach(act -> words.add(act.what()));
      }
      case Proposal.ByHand(var acts) -> acts.forEach(act -> words.add(act.what()));
      case Proposal.Blocked(Words why) -> words.add(why);
    }
    return words;
  }

  private static void assertSpeaks(Treatment treatment, Words words) {
    assertFalse(words.en().isBlank() || words.ja().isBlank(), treatment.remedy().id());
    assertTrue(
        words.ja().codePoints().anyMatch(letter -> letter > 0x3000),
        () -> treatment.remedy().id() + ": " + words.ja());
    assertFalse(words.en().endsWith("."), words::en);
  }

  private static void assertHarmless(Treatment treatment, Resource resource, State state) {
    switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> {
        assertOwnHive(treatment, key);
        assertFalse(
            isCalled(name, "EnableFirewall") && !state.equals(Patient.dword(1)),
            () -> treatment.remedy().id() + " turns a profile of the firewall off");
        assertFalse(
            isCalled(name, "AllowEncryptionOracle") && state.equals(Patient.dword(2)),
            () -> treatment.remedy().id() + " lets a vulnerable client in");
        assertFalse(
            isFirewallService(key) && isCalled(name, "Start") && state.equals(Patient.dword(4)),
            () -> treatment.remedy().id() + " turns the firewall service off");
        assertFalse(
            key.equals(new RegistryKey(RegistryHive.SYSTEM, "Setup")),
            () -> treatment.remedy().id() + " makes Setup run something");
        assertFalse(
            key.name().toLowerCase(Locale.ROOT).startsWith("runonce"),
            () -> treatment.remedy().id() + " makes the first logon run something");
      }
      case Resource.Key(RegistryKey key) -> {
        assertOwnHive(treatment, key);
        assertFalse(
            key.path().toLowerCase(Locale.ROOT).contains("firewallpolicy"),
            () -> treatment.remedy().id() + " takes the firewall's configuration away");
      }
      // Only the running machine changes these; a disk's SAM and SECURITY are never written.
      case Resource.Member _, Resource.Right _ -> {}
    }
  }

  private static void assertOwnHive(Treatment treatment, RegistryKey key) {
    assertTrue(
        key.hive() == RegistryHive.SYSTEM || key.hive() == RegistryHive.SOFTWARE,
        () -> treatment.remedy().id() + " writes to " + key);
  }

  private static boolean isFirewallService(RegistryKey key) {
    return isCalled(key.name(), "MpsSvc") || isCalled(key.name(), "BFE");
  }

  private static boolean isCalled(String name, String other) {
    return name.equalsIgnoreCase(other);
  }
}
