package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.diagnosis.account.AccountFacts.CACHED_LOGONS;
import static rdpdoctor.diagnosis.account.AccountFacts.DATABASE;
import static rdpdoctor.diagnosis.account.AccountFacts.LOCAL_ACCOUNTS;
import static rdpdoctor.diagnosis.account.AccountFacts.LOCAL_GROUPS;
import static rdpdoctor.diagnosis.account.AccountFacts.LOGON_RIGHTS;
import static rdpdoctor.diagnosis.account.AccountFacts.POLICY;
import static rdpdoctor.diagnosis.account.AccountFacts.PRIMARY_DOMAIN;
import static rdpdoctor.offline.record.Records.ANNA;
import static rdpdoctor.offline.record.Records.CORP;
import static rdpdoctor.offline.record.Records.MACHINE;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.offline.record.Blob;
import rdpdoctor.offline.record.Records;

/** Facts of a machine whose hives are built here. */
class AccountHivesTest {

  private static final Sid BUILTIN = new Sid("S-1-5-32");
  private static final Sid REMOTE_DESKTOP_USERS = WellKnownSid.REMOTE_DESKTOP_USERS.sid();
  private static final String ALIAS = "SAM\\Domains\\Builtin\\Aliases\\0000022B";

  @Test
  void accounts_and_policy_are_read() throws Exception {
    Facts facts = sam(machine());
    LocalAccounts accounts = facts.value(LOCAL_ACCOUNTS).orElseThrow();
    assertEquals(MACHINE, accounts.machine());
    assertEquals(
        List.of("Administrator", "anna"),
        accounts.accounts().stream().map(LocalAccount::name).toList());
    assertEquals(List.of(), accounts.unreadable());
    assertEquals(5, facts.value(POLICY).orElseThrow().lockoutThreshold());
  }

  @Test
  void groups_are_read_from_both_places() throws Exception {
    LocalGroups groups = sam(machine()).value(LOCAL_GROUPS).orElseThrow();
    assertEquals(MACHINE, groups.machine());
    assertEquals(
        Optional.of(
            new LocalGroup(
                REMOTE_DESKTOP_USERS,
                Optional.of("Remote Desktop Users"),
                Set.of(ANNA, CORP.account(513)),
                Optional.of(Set.of(ANNA, CORP.account(513))))),
        groups.group(REMOTE_DESKTOP_USERS));
    assertEquals(Set.of(ANNA), groups.group(MACHINE.account(1010)).orElseThrow().members());
  }

  @Test
  void a_member_that_only_the_list_has_is_a_contradiction() throws Exception {
    TestHive hive =
        machine().value(ALIAS, "C", Records.alias(555, "Remote Desktop Users", List.of()));
    LocalGroup group =
        sam(hive).value(LOCAL_GROUPS).orElseThrow().group(REMOTE_DESKTOP_USERS).orElseThrow();
    assertTrue(group.isContradictory());
    assertEquals(Set.of(ANNA, CORP.account(513)), group.members());
  }

  @Test
  void a_broken_account_does_not_hide_the_others() throws Exception {
    TestHive hive = machine().value("SAM\\Domains\\Account\\Users\\000003E9", "F", new byte[3]);
    LocalAccounts accounts = sam(hive).value(LOCAL_ACCOUNTS).orElseThrow();
    assertEquals(1, accounts.accounts().size());
    Unreadable anna = accounts.unreadable().getFirst();
    assertEquals(ANNA, anna.sid());
    assertEquals("could not be read: user F: length is 3, expected at least 68", anna.why().en());
  }

  @Test
  void a_broken_list_leaves_the_members_of_the_index() throws Exception {
    TestHive hive = machine().value(ALIAS, "C", new byte[3]);
    LocalGroups groups = sam(hive).value(LOCAL_GROUPS).orElseThrow();
    LocalGroup group = groups.group(REMOTE_DESKTOP_USERS).orElseThrow();
    assertEquals(Optional.empty(), group.listed());
    assertEquals(Set.of(ANNA, CORP.account(513)), group.members());
    assertEquals(REMOTE_DESKTOP_USERS, groups.unreadable().getFirst().sid());
  }

  @Test
  void a_broken_index_leaves_all_memberships_unknown() throws Exception {
    TestHive odd =
        machine()
            .value("SAM\\Domains\\Builtin\\Aliases\\Members\\S-1-5\\0000000B", "", new byte[3]);
    assertEquals(
        "could not be read: member \"0000000B\": length is 3, expected a multiple of 4",
        unknown(sam(odd), LOCAL_GROUPS));
    TestHive stranger = machine().key("SAM\\Domains\\Builtin\\Aliases\\Members\\nobody");
    assertEquals(
        "could not be read: key \"nobody\": name is no SID,"
            + " expected S-1-<authority>-<numbers>",
        unknown(sam(stranger), LOCAL_GROUPS));
    TestHive full =
        machine()
            .key(
                "SAM\\Domains\\Builtin\\Aliases\\Members\\"
                    + "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15\\00000001");
    assertTrue(unknown(sam(full), LOCAL_GROUPS).contains("15 sub-authorities"));
  }

  @Test
  void a_missing_value_is_not_a_missing_account() throws Exception {
    TestHive hive = machine().key("SAM\\Domains\\Account\\Users\\000003EA");
    Unreadable account = sam(hive).value(LOCAL_ACCOUNTS).orElseThrow().unreadable().getFirst();
    assertEquals("could not be read: key \"000003EA\": value F is not there", account.why().en());
    assertEquals("読み取れません: key \"000003EA\": value F is not there", account.why().ja());
  }

  @Test
  void a_hive_without_accounts_says_so() throws Exception {
    Facts facts = sam(new TestHive().key("SAM"));
    assertInstanceOf(Reading.Absent.class, facts.best(LOCAL_ACCOUNTS).orElseThrow());
    assertInstanceOf(Reading.Absent.class, facts.best(LOCAL_GROUPS).orElseThrow());
    assertInstanceOf(Reading.Absent.class, facts.best(POLICY).orElseThrow());
  }

  @Test
  void of_a_hive_that_is_not_there_nothing_is_said() {
    Facts facts = new AccountHives(Optional.empty(), Optional.empty(), Optional.empty()).facts();
    assertEquals(Facts.none(), facts);
  }

  @Test
  void rights_are_read_from_the_masks() throws Exception {
    LogonRights rights = security(policy()).value(LOGON_RIGHTS).orElseThrow();
    Sid administrators = WellKnownSid.ADMINISTRATORS.sid();
    assertEquals(
        Set.of(administrators, REMOTE_DESKTOP_USERS),
        rights.holders(LogonRight.REMOTE_INTERACTIVE));
    assertEquals(Set.of(administrators), rights.holders(LogonRight.INTERACTIVE));
    assertEquals(Set.of(ANNA), rights.holders(LogonRight.DENY_REMOTE_INTERACTIVE));
    assertEquals(Set.of(ANNA), rights.holders(LogonRight.DENY_NETWORK));
    assertEquals(Set.of(), rights.holders(LogonRight.DENY_INTERACTIVE));
  }

  @Test
  void an_account_with_privileges_only_has_no_rights() throws Exception {
    TestHive hive = policy().key("Policy\\Accounts\\S-1-5-19\\Privilgs");
    LogonRights rights = security(hive).value(LOGON_RIGHTS).orElseThrow();
    assertEquals(List.of(), rights.unreadable());
  }

  @Test
  void a_mask_of_the_wrong_length_is_not_no_right() throws Exception {
    TestHive hive = policy().value("Policy\\Accounts\\S-1-1-0\\ActSysAc", "", new byte[2]);
    Unreadable everyone = security(hive).value(LOGON_RIGHTS).orElseThrow().unreadable().getFirst();
    assertEquals(WellKnownSid.EVERYONE.sid(), everyone.sid());
    assertEquals("could not be read: ActSysAc: length is 2, expected 4", everyone.why().en());
  }

  @Test
  void a_domain_has_a_sid_and_a_workgroup_none() throws Exception {
    assertEquals(
        Optional.of(new PrimaryDomain("CORP", Optional.of("corp.example"), Optional.of(CORP))),
        security(policy()).value(PRIMARY_DOMAIN));
    TestHive workgroup =
        new TestHive()
            .value("Policy\\PolPrDmN", "", Records.policyName("WORKGROUP"))
            .value("Policy\\PolPrDmS", "")
            .value("Policy\\PolDnDDN", "", Records.policyName(""));
    assertEquals(
        Optional.of(new PrimaryDomain("WORKGROUP", Optional.empty(), Optional.empty())),
        security(workgroup).value(PRIMARY_DOMAIN));
  }

  @Test
  void cached_logons_are_counted() throws Exception {
    TestHive hive =
        policy()
            .value("Cache", "NL$Control", new byte[8])
            .value("Cache", "NL$1", Records.cached(8))
            .value("Cache", "NL$2", Records.cached(0));
    assertEquals(
        Optional.of(new CachedLogons(2, 1, Optional.of(Records.CACHED), TestHive.WRITTEN)),
        security(hive).value(CACHED_LOGONS));
    assertInstanceOf(Reading.Absent.class, security(policy()).best(CACHED_LOGONS).orElseThrow());
  }

  @Test
  void a_short_cached_logon_is_not_an_empty_slot() throws Exception {
    TestHive hive = policy().value("Cache", "NL$1", new byte[16]);
    assertEquals(
        "could not be read: NL$1: length is 16, expected at least 96",
        unknown(security(hive), CACHED_LOGONS));
  }

  @Test
  void a_domain_controller_is_told_by_its_product_type_or_its_rights() throws Exception {
    Hive sam = machine().hive();
    Source source =
        new Source(Vantage.DISK, "SYSTEM\\ControlSet002\\Control\\ProductOptions\\ProductType");
    assertEquals(
        Optional.of(new Reading.Known<>(AccountDatabase.RESTORE_MODE, source)),
        new AccountHives(
                Optional.of(sam),
                Optional.empty(),
                Optional.of(new Reading.Known<>("LanmanNT", source)))
            .facts()
            .best(DATABASE));
    TestHive controller = policy().rights(WellKnownSid.ENTERPRISE_DOMAIN_CONTROLLERS.sid(), 2);
    assertEquals(Optional.of(AccountDatabase.RESTORE_MODE), security(controller).value(DATABASE));
    assertEquals(Optional.of(AccountDatabase.LOCAL), security(policy()).value(DATABASE));
    assertFalse(sam(machine()).best(DATABASE).isPresent());
  }

  /** Wherever the file is damaged, each fact is read, absent or unknown, and nothing is thrown. */
  @Test
  void a_damaged_hive_ends_in_readings() throws Exception {
    byte[] sam = bytes(machine().bytes());
    byte[] security = bytes(policy().value("Cache", "NL$1", Records.cached(8)).bytes());
    for (int position = 0x1000; position < sam.length; position++) {
      openFlipped(sam, position)
          .ifPresent(hive -> assertEquals(3, count(new SamHive(hive).facts())));
    }
    for (int position = 0x1000; position < security.length; position++) {
      openFlipped(security, position)
          .ifPresent(hive -> assertEquals(3, count(new SecurityHive(hive).facts())));
    }
  }

  private static Optional<Hive> openFlipped(byte[] file, int position) {
    byte[] flipped = file.clone();
    flipped[position] ^= (byte) 0xFF;
    try {
      return Optional.of(Hive.openDirty(ByteBuffer.wrap(flipped)));
    } catch (CorruptHiveException _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(ByteBuffer file) {
    byte[] bytes = new byte[file.capacity()];
    file.get(0, bytes);
    return bytes;
  }

  private static int count(Facts facts) {
    int count = 0;
    for (Fact<?> _ : facts.facts()) {
      count++;
    }
    return count;
  }

  private static TestHive machine() throws Exception {
    return new TestHive()
        .domain("SAM\\Domains\\Account", MACHINE)
        .domain("SAM\\Domains\\Builtin", BUILTIN)
        .user(500, "Administrator", 0x210)
        .user(1001, "anna", 0x10)
        .key("SAM\\Domains\\Account\\Users\\Names\\anna")
        .value(
            ALIAS,
            "C",
            Records.alias(555, "Remote Desktop Users", List.of(ANNA, CORP.account(513))))
        .key("SAM\\Domains\\Builtin\\Aliases\\Names\\Remote Desktop Users")
        .member("Builtin", MACHINE, 1001, 555)
        .member("Builtin", CORP, 513, 555)
        .value(
            "SAM\\Domains\\Account\\Aliases\\000003F2",
            "C",
            Records.alias(1010, "operators", List.of(ANNA)))
        .member("Account", MACHINE, 1001, 1010);
  }

  private static TestHive policy() throws Exception {
    return new TestHive()
        .rights(WellKnownSid.ADMINISTRATORS.sid(), 0x407)
        .rights(REMOTE_DESKTOP_USERS, 0x400)
        .rights(ANNA, 0x880)
        .value("Policy\\PolPrDmN", "", Records.policyName("CORP"))
        .value("Policy\\PolPrDmS", "", Blob.sid(CORP))
        .value("Policy\\PolDnDDN", "", Records.policyName("corp.example"));
  }

  private static Facts sam(TestHive hive) throws Exception {
    return new AccountHives(Optional.of(hive.hive()), Optional.empty(), Optional.empty()).facts();
  }

  private static Facts security(TestHive hive) throws Exception {
    return new AccountHives(Optional.empty(), Optional.of(hive.hive()), Optional.empty()).facts();
  }

  private static String unknown(Facts facts, Fact<?> fact) {
    return assertInstanceOf(Reading.Unknown.class, facts.best(fact).orElseThrow()).why().en();
  }
}
