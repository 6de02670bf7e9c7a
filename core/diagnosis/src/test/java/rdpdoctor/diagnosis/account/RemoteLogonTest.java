package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.diagnosis.account.Accounts.ADMINISTRATOR;
import static rdpdoctor.diagnosis.account.Accounts.ADMINISTRATORS;
import static rdpdoctor.diagnosis.account.Accounts.ANNA;
import static rdpdoctor.diagnosis.account.Accounts.CORP;
import static rdpdoctor.diagnosis.account.Accounts.DOMAIN_ADMINS;
import static rdpdoctor.diagnosis.account.Accounts.GUEST;
import static rdpdoctor.diagnosis.account.Accounts.MACHINE;
import static rdpdoctor.diagnosis.account.Accounts.REMOTE_DESKTOP_USERS;
import static rdpdoctor.diagnosis.account.Accounts.USERS;
import static rdpdoctor.diagnosis.account.Accounts.group;
import static rdpdoctor.diagnosis.account.Accounts.groups;
import static rdpdoctor.diagnosis.account.Accounts.local;
import static rdpdoctor.diagnosis.account.Accounts.usualGroups;
import static rdpdoctor.diagnosis.account.Accounts.usualRights;
import static rdpdoctor.diagnosis.account.LogonAttempt.NETWORK;
import static rdpdoctor.diagnosis.account.LogonAttempt.REMOTE;
import static rdpdoctor.diagnosis.account.LogonRight.DENY_NETWORK;
import static rdpdoctor.diagnosis.account.LogonRight.DENY_REMOTE_INTERACTIVE;
import static rdpdoctor.diagnosis.account.LogonRight.REMOTE_INTERACTIVE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Truth;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.RightDecision.Denied;
import rdpdoctor.diagnosis.account.RightDecision.Granted;
import rdpdoctor.diagnosis.account.RightDecision.NotGranted;
import rdpdoctor.diagnosis.account.RightDecision.Undecided;

/** Rights, groups and denials put together. */
class RemoteLogonTest {

  private static final Sid BOB = CORP.account(1105);
  private static final Sid HELPDESK = CORP.account(1200);
  private static final Sid OPERATORS = MACHINE.account(1010);

  @Test
  void an_administrator_needs_no_place_in_remote_desktop_users() {
    RemoteLogon usual = logon(usualGroups());
    assertEquals(new Granted(ADMINISTRATORS), usual.decide(local(ADMINISTRATOR), REMOTE));
    assertEquals(
        Truth.FALSE, usual.isMember(local(ADMINISTRATOR), WellKnownSid.REMOTE_DESKTOP_USERS));
    assertEquals(Truth.TRUE, usual.isMember(local(ADMINISTRATOR), WellKnownSid.ADMINISTRATORS));
  }

  @Test
  void a_user_comes_in_through_remote_desktop_users_only() {
    assertEquals(new NotGranted(), logon(usualGroups()).decide(local(ANNA), REMOTE));
    assertEquals(
        new Granted(REMOTE_DESKTOP_USERS),
        logon(usualGroups(ANNA.sid())).decide(local(ANNA), REMOTE));
  }

  @Test
  void the_right_may_be_held_by_the_account_or_by_any_group_of_it() {
    assertEquals(new Granted(ANNA.sid()), granted(ANNA.sid()).decide(local(ANNA), REMOTE));
    Sid none = MACHINE.account(513);
    assertEquals(new Granted(none), granted(none).decide(local(ANNA), REMOTE));
    assertEquals(new Granted(USERS), granted(USERS).decide(local(ANNA), REMOTE));
  }

  @ParameterizedTest
  @EnumSource(
      value = WellKnownSid.class,
      names = {
        "EVERYONE",
        "AUTHENTICATED_USERS",
        "INTERACTIVE",
        "REMOTE_INTERACTIVE_LOGON",
        "LOCAL_ACCOUNT",
        "USERS"
      })
  void a_denial_wins_over_every_grant(WellKnownSid group) {
    RemoteLogon denied = denied(group.sid(), usualGroups(ANNA.sid()));
    assertEquals(new Denied(group.sid()), denied.decide(local(ANNA), REMOTE));
    assertEquals(new Denied(group.sid()), denied.decide(local(ADMINISTRATOR), REMOTE));
  }

  @Test
  void a_denial_for_local_administrators_leaves_other_local_accounts_alone() {
    Sid denial = WellKnownSid.LOCAL_ADMINISTRATOR.sid();
    RemoteLogon denied = denied(denial, usualGroups(ANNA.sid()));
    assertEquals(new Denied(denial), denied.decide(local(ADMINISTRATOR), REMOTE));
    assertEquals(new Granted(REMOTE_DESKTOP_USERS), denied.decide(local(ANNA), REMOTE));
  }

  @Test
  void a_denial_for_local_accounts_leaves_accounts_of_the_domain_alone() {
    RemoteLogon denied = denied(WellKnownSid.LOCAL_ACCOUNT.sid(), usualGroups(BOB));
    assertEquals(
        new Granted(REMOTE_DESKTOP_USERS), denied.decide(LogonSubject.domain(BOB), REMOTE));
  }

  @Test
  void a_guest_is_no_authenticated_user() {
    RemoteLogon open = granted(WellKnownSid.AUTHENTICATED_USERS.sid());
    assertEquals(new NotGranted(), open.decide(local(GUEST), REMOTE));
    assertEquals(
        new Granted(WellKnownSid.EVERYONE.sid()),
        granted(WellKnownSid.EVERYONE.sid()).decide(local(GUEST), REMOTE));
  }

  @Test
  void the_right_to_the_network_is_another_one() {
    RemoteLogon noNetwork =
        logon(usualGroups(ANNA.sid()), with(DENY_NETWORK, WellKnownSid.NETWORK.sid()));
    assertEquals(new Denied(WellKnownSid.NETWORK.sid()), noNetwork.decide(local(ANNA), NETWORK));
    assertEquals(new Granted(REMOTE_DESKTOP_USERS), noNetwork.decide(local(ANNA), REMOTE));
    assertEquals(
        new Granted(WellKnownSid.EVERYONE.sid()),
        logon(usualGroups()).decide(local(ANNA), NETWORK));
  }

  @Test
  void a_local_group_within_another_one_counts() {
    RemoteLogon nested =
        logon(
            groups(
                group(REMOTE_DESKTOP_USERS, OPERATORS),
                group(OPERATORS, ANNA.sid(), REMOTE_DESKTOP_USERS)));
    assertEquals(new Granted(REMOTE_DESKTOP_USERS), nested.decide(local(ANNA), REMOTE));
    assertEquals(Truth.TRUE, nested.isOpenToAnybody(REMOTE));
  }

  @Test
  void groups_within_each_other_and_nobody_else_let_nobody_in() {
    RemoteLogon circle =
        logon(
            groups(group(REMOTE_DESKTOP_USERS, OPERATORS), group(OPERATORS, REMOTE_DESKTOP_USERS)));
    assertEquals(new NotGranted(), circle.decide(local(ANNA), REMOTE));
    assertEquals(new NotGranted(), circle.decide(LogonSubject.domain(BOB), REMOTE));
    assertEquals(Truth.FALSE, circle.isOpenToAnybody(REMOTE));
  }

  @Test
  void what_groups_a_domain_puts_an_account_into_is_not_known() {
    RemoteLogon usual = logon(usualGroups(HELPDESK));
    assertInstanceOf(Undecided.class, usual.decide(LogonSubject.domain(BOB), REMOTE));
    assertEquals(
        Truth.UNKNOWN, usual.isMember(LogonSubject.domain(BOB), WellKnownSid.REMOTE_DESKTOP_USERS));
    assertEquals(
        new Granted(REMOTE_DESKTOP_USERS),
        usual.decide(LogonSubject.domain(BOB, Set.of(HELPDESK)), REMOTE));
    assertEquals(new NotGranted(), usual.decide(LogonSubject.domain(BOB, Set.of()), REMOTE));
  }

  @Test
  void a_denied_group_of_the_domain_leaves_its_accounts_undecided() {
    RemoteLogon denied = denied(DOMAIN_ADMINS, usualGroups(BOB, ANNA.sid()));
    assertInstanceOf(Undecided.class, denied.decide(LogonSubject.domain(BOB), REMOTE));
    assertEquals(
        new Denied(DOMAIN_ADMINS),
        denied.decide(LogonSubject.domain(BOB, Set.of(DOMAIN_ADMINS)), REMOTE));
    assertEquals(new Granted(REMOTE_DESKTOP_USERS), denied.decide(local(ANNA), REMOTE));
  }

  @Test
  void an_account_of_the_domain_is_in_no_group_of_local_accounts() {
    RemoteLogon usual = logon(groups(group(REMOTE_DESKTOP_USERS, ANNA.sid())));
    assertEquals(new NotGranted(), usual.decide(LogonSubject.domain(BOB), REMOTE));
  }

  @Test
  void rights_that_could_not_be_read_may_be_denials() {
    LogonRights rights =
        new LogonRights(usualRights(), List.of(new Unreadable(USERS, new Words("broken", "破損"))));
    RemoteLogon logon = new RemoteLogon(rights, usualGroups(), AccountDatabase.LOCAL);
    assertInstanceOf(Undecided.class, logon.decide(local(ADMINISTRATOR), REMOTE));
    assertEquals(Truth.UNKNOWN, logon.isOpenToAnybody(REMOTE));
  }

  @Test
  void on_a_domain_controller_the_groups_are_elsewhere() {
    RemoteLogon controller =
        new RemoteLogon(
            new LogonRights(usualRights(), List.of()),
            usualGroups(ANNA.sid()),
            AccountDatabase.RESTORE_MODE);
    assertInstanceOf(Undecided.class, controller.decide(local(ANNA), REMOTE));
    assertInstanceOf(Undecided.class, controller.decide(LogonSubject.domain(BOB), REMOTE));
    assertEquals(new NotGranted(), controller.decide(LogonSubject.domain(BOB, Set.of()), REMOTE));
    assertEquals(
        new Granted(ADMINISTRATORS),
        controller.decide(LogonSubject.domain(BOB, Set.of(ADMINISTRATORS)), REMOTE));
    assertEquals(
        Truth.UNKNOWN, controller.isMember(LogonSubject.domain(BOB), WellKnownSid.ADMINISTRATORS));
    assertEquals(Truth.TRUE, controller.isOpenToAnybody(REMOTE));
  }

  @Test
  void nobody_has_a_right_that_nobody_holds() {
    assertEquals(Truth.TRUE, logon(usualGroups()).isOpenToAnybody(REMOTE));
    assertEquals(
        Truth.FALSE, logon(usualGroups(), with(REMOTE_INTERACTIVE)).isOpenToAnybody(REMOTE));
  }

  @Test
  void nobody_has_a_right_that_only_empty_groups_hold() {
    Map<LogonRight, Set<Sid>> rights = with(REMOTE_INTERACTIVE, REMOTE_DESKTOP_USERS);
    assertEquals(Truth.FALSE, logon(usualGroups(), rights).isOpenToAnybody(REMOTE));
    assertEquals(Truth.TRUE, logon(usualGroups(BOB), rights).isOpenToAnybody(REMOTE));
  }

  @Test
  void nobody_has_a_right_that_is_denied_to_everybody_or_to_each_who_holds_it() {
    assertEquals(
        Truth.FALSE, denied(WellKnownSid.EVERYONE.sid(), usualGroups(BOB)).isOpenToAnybody(REMOTE));
    assertEquals(Truth.FALSE, denied(USERS, usualGroups(BOB)).isOpenToAnybody(REMOTE));
    LocalGroups one = groups(group(ADMINISTRATORS, ADMINISTRATOR.sid()));
    assertEquals(Truth.FALSE, denied(ADMINISTRATOR.sid(), one).isOpenToAnybody(REMOTE));
    assertEquals(
        Truth.FALSE, denied(WellKnownSid.LOCAL_ADMINISTRATOR.sid(), one).isOpenToAnybody(REMOTE));
    assertEquals(
        Truth.TRUE,
        denied(WellKnownSid.LOCAL_ACCOUNT.sid(), usualGroups()).isOpenToAnybody(REMOTE));
  }

  private static RemoteLogon logon(LocalGroups groups) {
    return logon(groups, usualRights());
  }

  private static RemoteLogon logon(LocalGroups groups, Map<LogonRight, Set<Sid>> rights) {
    return new RemoteLogon(new LogonRights(rights, List.of()), groups, AccountDatabase.LOCAL);
  }

  private static RemoteLogon granted(Sid holder) {
    return logon(usualGroups(), with(REMOTE_INTERACTIVE, holder));
  }

  private static RemoteLogon denied(Sid holder, LocalGroups groups) {
    return logon(groups, with(DENY_REMOTE_INTERACTIVE, holder));
  }

  private static Map<LogonRight, Set<Sid>> with(LogonRight right, Sid... holders) {
    Map<LogonRight, Set<Sid>> rights = new HashMap<>(usualRights());
    rights.put(right, Set.of(holders));
    return rights;
  }
}
