package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.diagnosis.account.Accounts.ADMINISTRATOR;
import static rdpdoctor.diagnosis.account.Accounts.ANNA;
import static rdpdoctor.diagnosis.account.Accounts.MACHINE;
import static rdpdoctor.diagnosis.account.Accounts.account;
import static rdpdoctor.diagnosis.account.Accounts.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.facts.Membership;

/** What leaves the machine in a case file, and what stays. */
class RedactionTest {

  @Test
  void names_of_persons_are_replaced_and_all_else_stays() {
    LocalAccounts accounts = new LocalAccounts(MACHINE, List.of(ADMINISTRATOR, ANNA), List.of());
    LocalAccounts redacted = accounts.redacted(_ -> "user-1");
    assertFalse(redacted.toString().contains("anna"));
    assertEquals(Optional.of(ADMINISTRATOR), redacted.account("administrator"));
    assertEquals(ANNA.flags(), redacted.account("user-1").orElseThrow().flags());
    assertEquals(ANNA.sid(), redacted.account("user-1").orElseThrow().sid());
  }

  @Test
  void a_renamed_administrator_is_a_person() {
    LocalAccount renamed = account(500, "anna", AccountFlag.NORMAL);
    assertEquals("user-1", renamed.redacted(_ -> "user-1").name());
  }

  @Test
  void groups_that_come_with_windows_keep_their_name() {
    LocalGroup builtIn = group(Accounts.ADMINISTRATORS, ANNA.sid());
    LocalGroup own = group(MACHINE.account(1010), ANNA.sid());
    LocalGroups redacted =
        new LocalGroups(MACHINE, List.of(builtIn, own), List.of()).redacted(_ -> "group-1");
    assertEquals(builtIn, redacted.groups().getFirst());
    assertEquals(Optional.of("group-1"), redacted.groups().getLast().name());
    assertEquals(Set.of(ANNA.sid()), redacted.groups().getLast().members());
  }

  @Test
  void the_names_of_a_domain_are_replaced() {
    PrimaryDomain domain =
        new PrimaryDomain("CORP", Optional.of("corp.example"), Optional.of(Accounts.CORP));
    PrimaryDomain redacted = domain.redacted(_ -> "domain-1");
    assertEquals(
        new PrimaryDomain("domain-1", Optional.of("domain-1"), Optional.of(Accounts.CORP)),
        redacted);
    assertEquals(Membership.DOMAIN, redacted.membership());
  }

  @Test
  void every_fact_that_names_somebody_can_be_redacted() {
    List<Fact<?>> named =
        List.of(
            AccountFacts.LOCAL_ACCOUNTS, AccountFacts.LOCAL_GROUPS, AccountFacts.PRIMARY_DOMAIN);
    named.forEach(fact -> assertTrue(Redactable.class.isAssignableFrom(fact.type()), fact.id()));
  }

  @Test
  void a_group_whose_two_places_differ_is_contradictory() {
    Optional<Set<Sid>> listed = Optional.of(Set.of(ANNA.sid()));
    Sid sid = Accounts.REMOTE_DESKTOP_USERS;
    assertTrue(new LocalGroup(sid, Optional.empty(), Set.of(), listed).isContradictory());
    assertFalse(
        new LocalGroup(sid, Optional.empty(), Set.of(ANNA.sid()), listed).isContradictory());
    assertFalse(
        new LocalGroup(sid, Optional.empty(), Set.of(ANNA.sid()), Optional.empty())
            .isContradictory());
  }
}
