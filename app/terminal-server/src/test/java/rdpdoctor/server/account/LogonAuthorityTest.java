package rdpdoctor.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.server.policy.OfflineMachine.LSA;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.offline.Account;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.policy.OfflineMachine;

class LogonAuthorityTest {

  private static final String PASSWORD = "Passw0rd1";

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private SigningIn client() {
    Facts facts = OfflineMachine.read(windows, volume);
    return client(facts);
  }

  private static SigningIn client(Facts facts) {
    MachinePolicy policy = MachinePolicy.of(facts);
    return new SigningIn(
        policy,
        LogonAuthority.of(
            facts, policy, SigningIn.known("anna", PASSWORD), UnreachableController.silent()));
  }

  @ParameterizedTest
  @CsvSource({"anna", "ANNA", ".\\anna", "WIN01\\anna", "LAPTOP\\anna"})
  void the_right_password_of_a_local_account_signs_in(String account) {
    assertEquals(OptionalLong.empty(), client().byNtlm(account, PASSWORD));
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_apart_here() {
    SigningIn client = client();
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("anna", "passw0rd1"));
    assertEquals(OptionalLong.of(NtStatus.NO_SUCH_USER), client.byNtlm("berta", PASSWORD));
    assertEquals(
        new LogonOutcome.Refused(NtStatus.WRONG_PASSWORD), client.inSession("", "anna", ""));
    assertEquals(
        new LogonOutcome.Refused(NtStatus.NO_SUCH_USER), client.inSession("", "berta", PASSWORD));
  }

  @Test
  void nobody_signs_in_whose_password_was_not_given() {
    SigningIn client = client();
    assertEquals(
        OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("Administrator", PASSWORD));
    assertEquals(
        new LogonOutcome.Refused(NtStatus.WRONG_PASSWORD),
        client.inSession("", "Administrator", PASSWORD));
  }

  @Test
  void a_member_of_remote_desktop_users_gets_a_session() {
    SigningIn client = client();
    assertEquals("WIN01\\anna", user(client).qualifiedName());
    assertEquals(Optional.empty(), refusal(client));
  }

  private static SessionUser user(SigningIn client) {
    return assertInstanceOf(LogonOutcome.LoggedOn.class, client.inSession("", "anna", PASSWORD))
        .user();
  }

  private static Optional<Refusal> refusal(SigningIn client) {
    return client.authority().refusal(user(client), client.policy().listeners().getFirst());
  }

  private void anna(UnaryOperator<Account> change) {
    windows.accounts().change("anna", change);
  }

  /** By NTLM and inside a session. */
  private void assertRefused(long status) {
    SigningIn client = client();
    assertEquals(OptionalLong.of(status), client.byNtlm("anna", PASSWORD));
    assertEquals(new LogonOutcome.Refused(status), client.inSession("", "anna", PASSWORD));
  }

  @Test
  void a_disabled_account_is_told_to_who_knows_its_password() {
    anna(account -> account.with(AccountFlag.DISABLED));
    assertRefused(LogonStatus.ACCOUNT_DISABLED);
  }

  @Test
  void a_disabled_account_is_not_told_to_others() {
    anna(account -> account.with(AccountFlag.DISABLED));
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client().byNtlm("anna", "guess"));
  }

  @Test
  void a_locked_account_is_told_to_everybody() {
    anna(account -> account.with(AccountFlag.AUTO_LOCKED));
    SigningIn client = client();
    OptionalLong locked = OptionalLong.of(LogonStatus.ACCOUNT_LOCKED_OUT);
    assertEquals(locked, client.byNtlm("anna", PASSWORD));
    assertEquals(locked, client.byNtlm("anna", "guess"));
  }

  @Test
  void an_expired_account_is_refused() {
    anna(account -> account.expiring(OfflineWindows.WRITTEN));
    assertRefused(LogonStatus.ACCOUNT_EXPIRED);
  }

  @Test
  void an_expired_password_is_refused_and_the_session_asks_for_a_new_one() {
    anna(Account::withOldPassword);
    assertRefused(LogonStatus.PASSWORD_EXPIRED);
    assertEquals(
        LogonErrors.LOGON_FAILED_UPDATE_PASSWORD,
        new LogonOutcome.Refused(LogonStatus.PASSWORD_EXPIRED)
            .logonErrors()
            .errorNotificationData());
  }

  @Test
  void a_password_that_must_be_changed_is_refused() {
    anna(
        account ->
            new Account(
                account.name(),
                account.relativeIdentifier(),
                Set.of(AccountFlag.NORMAL),
                Optional.empty(),
                Optional.empty(),
                0,
                true));
    assertRefused(LogonStatus.PASSWORD_MUST_CHANGE);
  }

  @Test
  void an_account_that_needs_a_smart_card_takes_no_password() {
    anna(account -> account.with(AccountFlag.SMARTCARD_REQUIRED));
    assertRefused(LogonStatus.SMARTCARD_LOGON_REQUIRED);
  }

  @Test
  void an_account_without_a_password_signs_in_at_the_console_only() {
    anna(Account::withoutPassword);
    SigningIn client = client();
    assertEquals(OptionalLong.of(LogonStatus.ACCOUNT_RESTRICTION), client.byNtlm("anna", ""));
    assertEquals(
        new LogonOutcome.Refused(LogonStatus.ACCOUNT_RESTRICTION),
        client.inSession("", "anna", ""));
  }

  @Test
  void unless_the_machine_does_not_limit_blank_passwords() {
    anna(Account::withoutPassword);
    windows.system(LSA, "LimitBlankPasswordUse", 0);
    SigningIn client = client();
    assertEquals(OptionalLong.empty(), client.byNtlm("anna", ""));
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("anna", PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void ntlm_may_be_denied_to_all(int number, boolean isDenied) {
    windows.system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", number);
    assertEquals(
        isDenied ? OptionalLong.of(LogonStatus.SEC_E_UNSUPPORTED_FUNCTION) : OptionalLong.empty(),
        client().byNtlm("anna", PASSWORD));
  }

  @Test
  void without_the_right_to_access_the_machine_from_the_network_nla_fails() {
    windows.accounts().right(LogonRight.NETWORK, WellKnownSid.ADMINISTRATORS.sid());
    SigningIn client = client();
    assertEquals(
        OptionalLong.of(LogonStatus.LOGON_TYPE_NOT_GRANTED), client.byNtlm("anna", PASSWORD));
    assertEquals(Optional.empty(), refusal(client));
    assertEquals(
        OptionalLong.of(LogonStatus.LOGON_TYPE_NOT_GRANTED),
        client.authority().networkRefusal(user(client)));
  }

  @Test
  void a_wrong_password_is_told_before_a_missing_right() {
    windows.accounts().right(LogonRight.NETWORK, WellKnownSid.ADMINISTRATORS.sid());
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client().byNtlm("anna", "guess"));
  }

  @Test
  void a_denial_of_network_logons_wins_over_the_right() {
    windows.accounts().right(LogonRight.DENY_NETWORK, windows.accounts().sid("anna"));
    assertEquals(
        OptionalLong.of(LogonStatus.LOGON_TYPE_NOT_GRANTED), client().byNtlm("anna", PASSWORD));
  }

  @Test
  void who_is_in_no_group_with_the_right_gets_no_session() {
    windows.accounts().remove("anna", WellKnownSid.REMOTE_DESKTOP_USERS);
    SigningIn client = client();
    assertEquals(OptionalLong.empty(), client.byNtlm("anna", PASSWORD));
    assertEquals(Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT), refusal(client));
    assertEquals(0x9, Refusal.NO_REMOTE_LOGON_RIGHT.errorInfo());
  }

  @Test
  void a_right_that_the_group_lost_is_no_right() {
    windows.accounts().right(LogonRight.REMOTE_INTERACTIVE, WellKnownSid.ADMINISTRATORS.sid());
    assertEquals(Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT), refusal(client()));
  }

  @Test
  void a_denial_of_remote_logons_wins_over_the_right() {
    windows
        .accounts()
        .right(LogonRight.DENY_REMOTE_INTERACTIVE, WellKnownSid.REMOTE_DESKTOP_USERS.sid());
    assertEquals(Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT), refusal(client()));
  }

  @Test
  void the_permissions_of_the_listener_may_leave_somebody_out() {
    SecurityDescriptor.of(WellKnownSid.ADMINISTRATORS.sid()).writeTo(windows);
    assertEquals(Optional.of(Refusal.LISTENER_PERMISSIONS), refusal(client()));
  }

  @Test
  void the_permissions_of_the_listener_may_name_a_group_or_an_account() {
    SecurityDescriptor.of(windows.accounts().sid("anna")).writeTo(windows);
    assertEquals(Optional.empty(), refusal(client()));
  }

  @Test
  void a_denial_in_the_permissions_wins() {
    SecurityDescriptor.of(WellKnownSid.REMOTE_DESKTOP_USERS.sid())
        .denying(windows.accounts().sid("anna"))
        .writeTo(windows);
    assertEquals(Optional.of(Refusal.LISTENER_PERMISSIONS), refusal(client()));
  }

  @Test
  void without_a_sam_every_account_exists_whose_password_was_given() {
    Facts all = OfflineMachine.read(windows, volume);
    Facts registryOnly =
        Facts.builder().add(HostFacts.REGISTRY, all.best(HostFacts.REGISTRY).orElseThrow()).build();
    SigningIn client = client(registryOnly);
    assertEquals(OptionalLong.empty(), client.byNtlm("anna", PASSWORD));
    assertEquals(OptionalLong.of(NtStatus.NO_SUCH_USER), client.byNtlm("berta", PASSWORD));
    assertEquals(Optional.empty(), refusal(client));
  }

  @Test
  void one_may_be_asked_for_by_name_once_it_has_signed_in() {
    SigningIn client = client();
    SessionUser user = client.authority().find("", "ANNA").orElseThrow();
    assertEquals("anna", user.name());
    assertTrue(user.isSameAs(user(client)));
    assertFalse(client.authority().find("", "berta").isPresent());
  }

  @Test
  void a_password_is_never_shown() {
    KnownPasswords known = SigningIn.known("anna", PASSWORD);
    assertFalse(known.toString().contains(PASSWORD));
    assertFalse(known.toString().contains(known.find("anna").orElseThrow().bytes().toString()));
  }
}
