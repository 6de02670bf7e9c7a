package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

class RightsTreatmentsTest {

  private static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");
  private static final Sid ADMINISTRATOR = MACHINE.account(500);
  private static final Sid ANNA = MACHINE.account(1001);
  private static final Sid ADMINISTRATORS = WellKnownSid.ADMINISTRATORS.sid();
  private static final Sid REMOTE_DESKTOP_USERS = WellKnownSid.REMOTE_DESKTOP_USERS.sid();
  private static final Sid EVERYONE = WellKnownSid.EVERYONE.sid();
  private static final Sid GUESTS = WellKnownSid.GUESTS.sid();

  private final Map<LogonRight, Set<Sid>> rights =
      new HashMap<>(
          Map.of(
              LogonRight.REMOTE_INTERACTIVE,
              Set.of(ADMINISTRATORS, REMOTE_DESKTOP_USERS),
              LogonRight.NETWORK,
              Set.of(EVERYONE)));
  private List<Unreadable> unreadable = List.of();
  private AccountDatabase database = AccountDatabase.LOCAL;

  private Patient host() {
    return Patient.healthy()
        .with(AccountFacts.LOGON_RIGHTS, new LogonRights(rights, unreadable))
        .with(
            AccountFacts.LOCAL_GROUPS,
            new LocalGroups(
                MACHINE,
                List.of(
                    group(WellKnownSid.ADMINISTRATORS, ADMINISTRATOR),
                    group(WellKnownSid.REMOTE_DESKTOP_USERS, ANNA)),
                List.of()))
        .with(
            AccountFacts.LOCAL_ACCOUNTS,
            new LocalAccounts(
                MACHINE,
                List.of(account(ADMINISTRATOR, "Administrator"), account(ANNA, "anna")),
                List.of()))
        .with(AccountFacts.DATABASE, database);
  }

  private static LocalGroup group(WellKnownSid group, Sid member) {
    return new LocalGroup(group.sid(), Optional.empty(), Set.of(member), Optional.empty());
  }

  private static LocalAccount account(Sid sid, String name) {
    return new LocalAccount(
        sid,
        name,
        513,
        AccountFlags.of(AccountFlag.NORMAL),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        StoredPassword.SET);
  }

  private static Resource right(LogonRight right, Sid holder) {
    return new Resource.Right(right, new Principal.Known(holder));
  }

  @Test
  void an_account_of_the_machine_joins_by_its_sid() {
    assertEquals(
        Map.of(
            new Resource.Member(REMOTE_DESKTOP_USERS, new Principal.Known(ANNA)),
            new State.Present()),
        host().user(".\\Anna").wanted(Remedies.ADD_USER_TO_RDU).states());
  }

  @Test
  void an_account_of_a_domain_joins_by_its_name() {
    assertEquals(
        Map.of(
            new Resource.Member(REMOTE_DESKTOP_USERS, new Principal.Named("CORP\\anna")),
            new State.Present()),
        host().user("CORP\\anna").wanted(Remedies.ADD_USER_TO_RDU).states());
  }

  @Test
  void an_administrator_needs_no_place_in_the_group() {
    assertEquals(Map.of(), host().user("Administrator").wanted(Remedies.ADD_USER_TO_RDU).states());
  }

  @Test
  void who_joins_has_to_be_said() {
    assertTrue(host().blocked(Remedies.ADD_USER_TO_RDU).en().contains("--user"));
    assertTrue(host().user("an\"na").blocked(Remedies.ADD_USER_TO_RDU).en().contains("--user"));
  }

  @Test
  void on_a_domain_controller_the_group_does_not_help() {
    database = AccountDatabase.RESTORE_MODE;
    assertTrue(
        host().user("anna").blocked(Remedies.ADD_USER_TO_RDU).en().contains("domain controller"));
  }

  @Test
  void the_remote_right_goes_back_to_those_who_hold_it_as_shipped() {
    rights.put(LogonRight.REMOTE_INTERACTIVE, Set.of());
    assertEquals(
        Map.of(
            right(LogonRight.REMOTE_INTERACTIVE, ADMINISTRATORS), new State.Present(),
            right(LogonRight.REMOTE_INTERACTIVE, REMOTE_DESKTOP_USERS), new State.Present()),
        host().wanted(Remedies.GRANT_REMOTE_LOGON_RIGHT).states());
  }

  @Test
  void on_a_domain_controller_only_administrators_have_it() {
    database = AccountDatabase.RESTORE_MODE;
    assertEquals(
        Set.of(right(LogonRight.REMOTE_INTERACTIVE, ADMINISTRATORS)),
        host().wanted(Remedies.GRANT_REMOTE_LOGON_RIGHT).states().keySet());
  }

  @Test
  void without_a_denial_none_is_lifted() {
    assertEquals(
        Map.of(), host().user("anna").wanted(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT).states());
    assertEquals(Map.of(), host().wanted(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT).states());
  }

  @Test
  void only_the_denials_that_meet_the_account_are_lifted() {
    rights.put(LogonRight.DENY_REMOTE_INTERACTIVE, Set.of(REMOTE_DESKTOP_USERS, ANNA, GUESTS));
    assertEquals(
        Map.of(
            right(LogonRight.DENY_REMOTE_INTERACTIVE, ANNA), new State.Missing(),
            right(LogonRight.DENY_REMOTE_INTERACTIVE, REMOTE_DESKTOP_USERS), new State.Missing()),
        host().user("anna").wanted(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT).states());
  }

  @Test
  void as_few_denials_as_let_anybody_in_are_lifted_where_nobody_is_named() {
    rights.put(LogonRight.DENY_REMOTE_INTERACTIVE, Set.of(EVERYONE, GUESTS));
    assertEquals(
        Map.of(right(LogonRight.DENY_REMOTE_INTERACTIVE, EVERYONE), new State.Missing()),
        host().wanted(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT).states());
  }

  @Test
  void whether_a_denial_meets_an_account_of_a_domain_is_not_known() {
    rights.put(LogonRight.DENY_REMOTE_INTERACTIVE, Set.of(GUESTS));
    assertTrue(
        host()
            .user("CORP\\anna")
            .blocked(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT)
            .en()
            .contains("only its domain knows"));
  }

  @Test
  void the_network_right_goes_to_those_who_can_open_a_session() {
    rights.put(LogonRight.NETWORK, Set.of());
    assertEquals(
        Map.of(right(LogonRight.NETWORK, REMOTE_DESKTOP_USERS), new State.Present()),
        host().user("anna").wanted(Remedies.GRANT_NETWORK_LOGON_RIGHT).states());
    assertEquals(
        Map.of(
            right(LogonRight.NETWORK, ADMINISTRATORS), new State.Present(),
            right(LogonRight.NETWORK, REMOTE_DESKTOP_USERS), new State.Present()),
        host().wanted(Remedies.GRANT_NETWORK_LOGON_RIGHT).states());
  }

  @Test
  void a_denial_of_the_network_right_is_lifted_and_what_is_held_needs_no_grant() {
    rights.put(LogonRight.DENY_NETWORK, Set.of(ANNA));
    assertEquals(
        Map.of(right(LogonRight.DENY_NETWORK, ANNA), new State.Missing()),
        host().user("anna").wanted(Remedies.GRANT_NETWORK_LOGON_RIGHT).states());
  }

  @Test
  void a_network_right_that_is_denied_and_not_held_is_granted_as_well() {
    rights.put(LogonRight.NETWORK, Set.of());
    rights.put(LogonRight.DENY_NETWORK, Set.of(ANNA));
    assertEquals(
        Map.of(
            right(LogonRight.NETWORK, REMOTE_DESKTOP_USERS), new State.Present(),
            right(LogonRight.DENY_NETWORK, ANNA), new State.Missing()),
        host().user("anna").wanted(Remedies.GRANT_NETWORK_LOGON_RIGHT).states());
  }

  @Test
  void who_has_the_network_right_needs_no_other() {
    assertEquals(Map.of(), host().user("anna").wanted(Remedies.GRANT_NETWORK_LOGON_RIGHT).states());
  }

  @Test
  void rights_that_were_not_read_block() {
    for (var remedy :
        List.of(
            Remedies.ADD_USER_TO_RDU,
            Remedies.GRANT_REMOTE_LOGON_RIGHT,
            Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT,
            Remedies.GRANT_NETWORK_LOGON_RIGHT)) {
      assertTrue(Patient.healthy().blocked(remedy).en().contains("were not read"), remedy.id());
    }
  }
}
