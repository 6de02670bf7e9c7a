package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.diagnosis.account.Accounts.ANNA;
import static rdpdoctor.diagnosis.account.Accounts.CORP;
import static rdpdoctor.diagnosis.account.Accounts.DOMAIN_ADMINS;
import static rdpdoctor.diagnosis.account.Accounts.MACHINE;
import static rdpdoctor.diagnosis.account.Accounts.group;
import static rdpdoctor.diagnosis.account.Accounts.groups;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Words;

/** SIDs that a person can read. */
class SidNamesTest {

  private static final Sid OPERATORS = MACHINE.account(1010);

  private static final SidNames NAMES =
      new SidNames(
          Optional.of(new LocalAccounts(MACHINE, List.of(ANNA), List.of())),
          Optional.of(groups(group(OPERATORS))),
          Optional.of(new PrimaryDomain("CORP", Optional.empty(), Optional.of(CORP))));

  @Test
  void local_accounts_and_groups_have_their_names() {
    assertEquals("anna", NAMES.name(ANNA.sid()).en());
    assertEquals("group " + OPERATORS, NAMES.name(OPERATORS).ja());
  }

  @Test
  void well_known_sids_have_a_name_in_both_languages() {
    assertEquals(
        new Words("Local account", "ローカル アカウント"), NAMES.name(WellKnownSid.LOCAL_ACCOUNT.sid()));
  }

  @Test
  void of_a_domain_only_what_every_domain_has_is_known() {
    assertEquals("CORP\\Domain Admins", NAMES.name(DOMAIN_ADMINS).en());
    assertEquals("S-1-5-21-7-8-9-1105", NAMES.name(CORP.account(1105)).en());
    assertEquals("S-1-5-21-4-4-4-512", NAMES.name(new Sid("S-1-5-21-4-4-4-512")).en());
  }

  @Test
  void without_any_facts_a_sid_stands_for_itself() {
    SidNames none = new SidNames(Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(ANNA.sid().text(), none.name(ANNA.sid()).en());
    assertEquals("Administrators", none.name(WellKnownSid.ADMINISTRATORS.sid()).en());
  }
}
