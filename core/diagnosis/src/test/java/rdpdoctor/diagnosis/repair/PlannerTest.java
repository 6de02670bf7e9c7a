package rdpdoctor.diagnosis.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Planner.Prescription;

class PlannerTest {

  private static final Resource DENY = value("Control\\Terminal Server", "fDenyTSConnections");
  private static final Resource START = value("Services\\TermService", "Start");
  private static final Resource MEMBER =
      new Resource.Member(
          WellKnownSid.REMOTE_DESKTOP_USERS.sid(), new Principal.Named("CORP\\anna"));
  private static final Remedy FREE = new Remedy("free", SecurityCost.NONE);
  private static final Remedy DEAR = new Remedy("dear", SecurityCost.LOWERS_SECURITY);

  private final Map<Resource, Lookup<State>> target = new HashMap<>();

  private static Resource value(String key, String name) {
    return new Resource.Value(new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\" + key), name);
  }

  private static State dword(int number) {
    return State.of(new RegistryValue.Dword(number));
  }

  private void has(Resource resource, State state) {
    target.put(resource, new Lookup.Found<>(state));
  }

  private Plan plan(Prescription... prescriptions) throws UnplannableException {
    return new Planner(
            resource -> target.getOrDefault(resource, new Lookup.Absent<>()),
            resource -> resource instanceof Resource.Value)
        .plan(List.of(prescriptions));
  }

  private static Prescription wants(Remedy remedy, Map<Resource, State> states) {
    return new Prescription(remedy, Proposal.Wanted.of(states));
  }

  @Test
  void what_is_so_already_is_not_changed() throws Exception {
    has(DENY, dword(0));
    assertTrue(plan(wants(FREE, Map.of(DENY, dword(0)))).isEmpty());
  }

  @Test
  void a_text_without_its_terminator_is_the_same_text() throws Exception {
    has(START, new State.Data(RegistryType.SZ, "3100"));
    assertTrue(
        plan(wants(FREE, Map.of(START, State.of(new RegistryValue.Text("1", false))))).isEmpty());
  }

  @Test
  void the_same_number_in_another_type_is_a_change() throws Exception {
    has(START, State.of(new RegistryValue.Text("1", false)));
    assertEquals(1, plan(wants(FREE, Map.of(START, dword(1)))).changes().size());
  }

  @Test
  void what_is_not_there_is_created_and_the_undo_removes_it() throws Exception {
    Plan plan = plan(wants(FREE, Map.of(DENY, dword(0))));
    assertEquals(List.of(new Change(DENY, new State.Missing(), dword(0))), plan.changes());
    assertEquals(List.of(new Change(DENY, dword(0), new State.Missing())), plan.undo());
  }

  @Test
  void an_undo_takes_the_last_change_back_first() throws Exception {
    Map<Resource, State> both = new LinkedHashMap<>();
    both.put(DENY, dword(0));
    both.put(START, dword(3));
    assertEquals(
        List.of(START, DENY),
        plan(wants(FREE, both)).undo().stream().map(Change::resource).toList());
  }

  @Test
  void what_cannot_be_changed_from_here_is_left_to_the_host() throws Exception {
    Plan plan = plan(wants(DEAR, Map.of(MEMBER, new State.Present())));
    assertEquals(List.of(), plan.changes());
    assertEquals(
        List.of(new Change(MEMBER, new State.Missing(), new State.Present())), plan.onHost());
  }

  @Test
  void what_only_the_host_can_tell_is_left_to_it_too() throws Exception {
    target.put(MEMBER, new Lookup.Unknown<>(new Words("the name has no SID here", "名前の SID が不明")));
    assertEquals(
        List.of(new Change(MEMBER, new State.Missing(), new State.Present())),
        plan(wants(DEAR, Map.of(MEMBER, new State.Present()))).onHost());
    assertEquals(
        List.of(new Change(MEMBER, new State.Present(), new State.Missing())),
        plan(wants(DEAR, Map.of(MEMBER, new State.Missing()))).onHost());
  }

  @Test
  void a_plan_costs_what_its_dearest_remedy_costs() throws Exception {
    Plan plan = plan(wants(FREE, Map.of(DENY, dword(0))), wants(DEAR, Map.of(START, dword(3))));
    assertEquals(SecurityCost.LOWERS_SECURITY, plan.cost());
    assertEquals(List.of(FREE, DEAR), plan.remedies());
  }

  @Test
  void two_remedies_that_disagree_make_no_plan() {
    UnplannableException refused =
        assertThrows(
            UnplannableException.class,
            () -> plan(wants(FREE, Map.of(DENY, dword(0))), wants(DEAR, Map.of(DENY, dword(1)))));
    assertEquals(DENY + ": two of the remedies want different things of it", refused.words().en());
  }

  @Test
  void what_cannot_be_read_makes_no_plan() {
    target.put(DENY, new Lookup.Unknown<>(new Words("it is corrupt", "壊れている")));
    UnplannableException refused =
        assertThrows(UnplannableException.class, () -> plan(wants(FREE, Map.of(DENY, dword(0)))));
    assertEquals(DENY + ": it is corrupt", refused.words().en());
  }
}
