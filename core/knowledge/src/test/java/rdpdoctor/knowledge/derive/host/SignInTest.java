package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;

/** Accounts and rights, with and without a name. */
class SignInTest {

  private static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");
  private static final Sid ADMINISTRATOR = MACHINE.account(500);
  private static final Sid ANNA = MACHINE.account(1001);
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private final Map<LogonRight, Set<Sid>> rights =
      new HashMap<>(
          Map.of(
              LogonRight.REMOTE_INTERACTIVE,
              Set.of(WellKnownSid.ADMINISTRATORS.sid(), WellKnownSid.REMOTE_DESKTOP_USERS.sid()),
              LogonRight.NETWORK,
              Set.of(WellKnownSid.EVERYONE.sid())));

  private Set<Sid> remoteDesktopUsers = Set.of(ANNA);
  private Optional<Instant> expires = Optional.empty();
  private StoredPassword password = StoredPassword.SET;
  private AccountFlag[] flags = {AccountFlag.NORMAL};

  private LocalAccount account(Sid sid, String name, AccountFlag... accountFlags) {
    return new LocalAccount(
        sid,
        name,
        513,
        AccountFlags.of(accountFlags),
        expires,
        Optional.of(NOW.minus(Duration.ofDays(1))),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        password);
  }

  private HostFixture host() {
    HostFixture host = new HostFixture();
    host.registry.system("{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "WIN01");
    LocalGroups groups =
        new LocalGroups(
            MACHINE,
            List.of(
                group(WellKnownSid.ADMINISTRATORS, Set.of(ADMINISTRATOR)),
                group(WellKnownSid.REMOTE_DESKTOP_USERS, remoteDesktopUsers)),
            List.of());
    LocalAccounts accounts =
        new LocalAccounts(
            MACHINE,
            List.of(
                account(ADMINISTRATOR, "Administrator", AccountFlag.DISABLED),
                account(ANNA, "anna", flags)),
            List.of());
    return host.read(AccountFacts.LOCAL_ACCOUNTS, accounts)
        .read(AccountFacts.LOCAL_GROUPS, groups)
        .read(AccountFacts.LOGON_RIGHTS, new LogonRights(rights, List.of()))
        .read(AccountFacts.DATABASE, AccountDatabase.LOCAL)
        .read(
            AccountFacts.POLICY,
            new AccountPolicy(
                Optional.of(Duration.ofDays(42)), 5, Optional.empty(), Duration.ofMinutes(30)))
        .read(TargetFacts.OBSERVED_AT, NOW);
  }

  private HostFixture anna() {
    return host().read(SignInHostFacts.USER, ".\\Anna");
  }

  private static LocalGroup group(WellKnownSid sid, Set<Sid> members) {
    return new LocalGroup(sid.sid(), Optional.of(sid.words().en()), members, Optional.of(members));
  }

  @Test
  void an_account_without_trouble_is_told_to_have_none() {
    assertEquals(Concern.NOBODY, anna().value(SignInHostFacts.DISABLED));
    assertEquals(Concern.NOBODY, anna().value(SignInHostFacts.PASSWORD_BLANK));
    assertEquals(RightStanding.GRANTED, anna().value(SignInHostFacts.REMOTE_RIGHT));
    assertEquals(true, anna().value(SignInHostFacts.REMOTE_DESKTOP_USER));
    assertEquals(false, anna().value(SignInHostFacts.ADMINISTRATOR));
  }

  @Test
  void the_account_that_signs_in_is_disabled() {
    flags = new AccountFlag[] {AccountFlag.NORMAL, AccountFlag.DISABLED};
    assertEquals(Concern.THE_USER, anna().value(SignInHostFacts.DISABLED));
  }

  @Test
  void an_account_that_may_sign_in_and_has_expired_is_worth_a_look() {
    expires = Optional.of(NOW.minus(Duration.ofDays(1)));
    assertEquals(Concern.SOMEBODY, host().value(SignInHostFacts.EXPIRED));
  }

  @Test
  void one_that_may_not_sign_in_is_not() {
    expires = Optional.of(NOW.minus(Duration.ofDays(1)));
    remoteDesktopUsers = Set.of();
    assertInstanceOf(Reading.Unknown.class, host().reading(SignInHostFacts.EXPIRED));
  }

  @Test
  void a_built_in_account_that_is_off_is_no_news() {
    assertInstanceOf(Reading.Unknown.class, host().reading(SignInHostFacts.DISABLED));
  }

  @Test
  void an_account_without_a_password_has_a_blank_one() {
    password = StoredPassword.BLANK;
    assertEquals(Concern.THE_USER, anna().value(SignInHostFacts.PASSWORD_BLANK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", ".\\ANNA", "win01\\anna"})
  void an_account_of_the_machine_has_several_names(String name) {
    HostFixture host = host().read(SignInHostFacts.USER, name);
    assertEquals(true, host.value(SignInHostFacts.ACCOUNT_EXISTS));
    assertEquals(Concern.NOBODY, host.value(SignInHostFacts.DISABLED));
  }

  @Test
  void where_nobody_was_named_nothing_is_said_of_the_account() {
    assertEquals(Optional.empty(), host().derived().best(SignInHostFacts.ACCOUNT_EXISTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {".\\bert", "WIN01\\bert", "bert"})
  void a_workgroup_has_no_other_accounts_than_the_machine(String name) {
    HostFixture host =
        host()
            .read(
                AccountFacts.PRIMARY_DOMAIN,
                new PrimaryDomain("WORKGROUP", Optional.empty(), Optional.empty()))
            .read(SignInHostFacts.USER, name);
    assertEquals(false, host.value(SignInHostFacts.ACCOUNT_EXISTS));
    assertEquals(WhoSignsIn.NO_SUCH_ACCOUNT, why(host.reading(SignInHostFacts.DISABLED)));
    assertEquals(WhoSignsIn.NO_SUCH_ACCOUNT, why(host.reading(SignInHostFacts.REMOTE_RIGHT)));
  }

  @Test
  void a_plain_name_may_be_one_of_the_domain() {
    HostFixture host =
        host()
            .read(
                AccountFacts.PRIMARY_DOMAIN,
                new PrimaryDomain(
                    "CORP", Optional.of("corp.example"), Optional.of(new Sid("S-1-5-21-7-8-9"))))
            .read(SignInHostFacts.USER, "bert");
    assertEquals(Person.PERHAPS_OF_DOMAIN, why(host.reading(SignInHostFacts.ACCOUNT_EXISTS)));
  }

  @Test
  void on_a_domain_controller_nobody_signs_in_with_an_account_of_the_machine() {
    HostFixture host =
        new HostFixture()
            .read(AccountFacts.LOCAL_ACCOUNTS, new LocalAccounts(MACHINE, List.of(), List.of()))
            .read(AccountFacts.DATABASE, AccountDatabase.RESTORE_MODE)
            .read(SignInHostFacts.USER, "Administrator");
    assertEquals(Person.OF_DOMAIN, why(host.reading(SignInHostFacts.ACCOUNT_EXISTS)));
    assertEquals(Person.OF_DOMAIN, why(host.reading(SignInHostFacts.LOCKED)));
  }

  private static Words why(Reading<?> reading) {
    return assertInstanceOf(Reading.Unknown.class, reading).why();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\anna", "anna@corp.example"})
  void an_account_of_a_domain_is_not_seen_here(String name) {
    HostFixture host = host().read(SignInHostFacts.USER, name);
    assertEquals(Person.OF_DOMAIN, why(host.reading(SignInHostFacts.ACCOUNT_EXISTS)));
    assertEquals(Person.OF_DOMAIN, why(host.reading(SignInHostFacts.DISABLED)));
    assertInstanceOf(Reading.Unknown.class, host.reading(SignInHostFacts.REMOTE_RIGHT));
    assertInstanceOf(Reading.Unknown.class, host.reading(SignInHostFacts.ADMINISTRATOR));
  }

  @Test
  void outside_both_groups_the_right_is_missing() {
    remoteDesktopUsers = Set.of();
    assertEquals(RightStanding.MISSING, anna().value(SignInHostFacts.REMOTE_RIGHT));
    assertEquals(false, anna().value(SignInHostFacts.REMOTE_DESKTOP_USER));
  }

  @Test
  void a_denial_is_told_apart_from_a_right_that_is_missing() {
    rights.put(LogonRight.DENY_REMOTE_INTERACTIVE, Set.of(ANNA));
    assertEquals(true, anna().value(SignInHostFacts.REMOTE_DENIED));
    assertEquals(RightStanding.GRANTED, anna().value(SignInHostFacts.REMOTE_RIGHT));
    assertInstanceOf(Reading.Unknown.class, host().reading(SignInHostFacts.REMOTE_DENIED));
    remoteDesktopUsers = Set.of();
    assertEquals(true, anna().value(SignInHostFacts.REMOTE_DENIED));
    assertEquals(RightStanding.MISSING, anna().value(SignInHostFacts.REMOTE_RIGHT));
  }

  @Test
  void a_right_that_nobody_has_is_missing_for_everybody() {
    rights.put(LogonRight.REMOTE_INTERACTIVE, Set.of());
    assertEquals(RightStanding.NOBODY_HAS_IT, anna().value(SignInHostFacts.REMOTE_RIGHT));
    assertEquals(false, anna().value(SignInHostFacts.REMOTE_DENIED));
  }

  @Test
  void what_is_denied_to_everybody_needs_no_name() {
    rights.put(LogonRight.DENY_REMOTE_INTERACTIVE, Set.of(WellKnownSid.EVERYONE.sid()));
    assertEquals(true, host().value(SignInHostFacts.REMOTE_DENIED));
  }

  @Test
  void what_nobody_has_needs_no_name() {
    rights.put(LogonRight.REMOTE_INTERACTIVE, Set.of());
    rights.put(LogonRight.NETWORK, Set.of());
    assertEquals(RightStanding.NOBODY_HAS_IT, host().value(SignInHostFacts.REMOTE_RIGHT));
    assertEquals(RightStanding.NOBODY_HAS_IT, host().value(SignInHostFacts.NETWORK_RIGHT));
  }

  @Test
  void windows_2000_has_neither_the_right_nor_the_group() {
    LogonRights none = new LogonRights(Map.of(), List.of());
    HostFixture host =
        new HostFixture()
            .read(AccountFacts.LOCAL_GROUPS, new LocalGroups(MACHINE, List.of(), List.of()))
            .read(AccountFacts.LOGON_RIGHTS, none)
            .read(AccountFacts.DATABASE, AccountDatabase.LOCAL);
    assertInstanceOf(Reading.Unknown.class, host.reading(SignInHostFacts.REMOTE_RIGHT));
  }
}
