package rdpdoctor.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.server.policy.OfflineMachine.LSA;
import static rdpdoctor.server.policy.OfflineMachine.SERVICES;
import static rdpdoctor.server.policy.OfflineMachine.WINLOGON;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.server.policy.MachineIdentity;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.policy.OfflineMachine;

class DomainLogonTest {

  private static final String PASSWORD = "Us3r-Pass!";
  private static final Sid DOMAIN_USERS = new Sid("S-1-5-21-7-8-9-513");
  private static final KnownPasswords PASSWORDS =
      SigningIn.known(SigningIn.known("CORP\\berta", PASSWORD), "anna", "local");

  @TempDir private Path volume;

  private final OfflineWindows windows =
      OfflineWindows.healthy(new Machine(Edition.SERVER_2019, Membership.DOMAIN));

  private SigningIn client(BiFunction<MachineIdentity, KnownPasswords, DomainController> domain) {
    Facts facts = OfflineMachine.read(windows, volume);
    MachinePolicy policy = MachinePolicy.of(facts);
    DomainController controller = domain.apply(policy.identity(), PASSWORDS);
    return new SigningIn(policy, LogonAuthority.of(facts, policy, PASSWORDS, controller));
  }

  private SigningIn withController() {
    return client(SimulatedController::of);
  }

  private SigningIn withoutController() {
    return client((_, _) -> UnreachableController.silent());
  }

  @ParameterizedTest
  @CsvSource({"CORP\\berta", "corp.example\\BERTA", "berta@corp.example", "berta"})
  void the_domain_controller_knows_its_accounts(String account) {
    assertEquals(OptionalLong.empty(), withController().byNtlm(account, PASSWORD));
  }

  @Test
  void the_domain_controller_refuses_as_it_does_elsewhere() {
    SigningIn client = withController();
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("CORP\\berta", "guess"));
    assertEquals(OptionalLong.of(NtStatus.NO_SUCH_USER), client.byNtlm("CORP\\carl", PASSWORD));
    assertEquals(
        new LogonOutcome.Refused(NtStatus.WRONG_PASSWORD),
        client.inSession("CORP", "berta", "guess"));
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLED, 0xC0000072",
    "LOCKED, 0xC0000234",
    "EXPIRED, 0xC0000193",
    "PASSWORD_EXPIRED, 0xC0000071",
    "PASSWORD_MUST_CHANGE, 0xC0000224"
  })
  void the_state_of_a_domain_account_is_told_in_windows_own_codes(
      AccountObstacle obstacle, String status) {
    SigningIn client =
        client((_, _) -> new SimulatedController(List.of("CORP"), List.of(berta(obstacle))));
    long expected = Long.decode(status);
    assertEquals(OptionalLong.of(expected), client.byNtlm("CORP\\berta", PASSWORD));
    assertEquals(new LogonOutcome.Refused(expected), client.inSession("CORP", "berta", PASSWORD));
  }

  private static DomainAccount berta(AccountObstacle obstacle) {
    return new DomainAccount(
        "berta",
        LogonSubject.domain(new Sid("S-1-5-21-7-8-9-1103"), Set.of(DOMAIN_USERS)),
        NtHash.of(SigningIn.password(PASSWORD)),
        Set.of(obstacle));
  }

  @Test
  void a_local_account_wins_where_no_domain_is_named() {
    assertEquals(OptionalLong.empty(), withController().byNtlm("anna", "local"));
  }

  @Test
  void a_local_account_needs_no_domain_controller() {
    assertEquals(OptionalLong.empty(), withoutController().byNtlm(".\\anna", "local"));
  }

  @Test
  void a_domain_that_is_not_trusted_means_the_machine_itself() {
    assertEquals(OptionalLong.empty(), withController().byNtlm("LAPTOP\\anna", "local"));
  }

  @Test
  void whether_a_domain_is_trusted_only_a_controller_knows() {
    assertEquals(
        OptionalLong.of(LogonStatus.NO_LOGON_SERVERS),
        withoutController().byNtlm("LAPTOP\\anna", "local"));
  }

  @Test
  void without_a_domain_controller_nla_fails_whatever_is_remembered() {
    assertEquals(
        OptionalLong.of(LogonStatus.NO_LOGON_SERVERS),
        withoutController().byNtlm("CORP\\berta", PASSWORD));
  }

  @Test
  void without_a_domain_controller_a_session_goes_by_what_is_remembered() {
    LogonOutcome.LoggedOn outcome =
        assertInstanceOf(
            LogonOutcome.LoggedOn.class, withoutController().inSession("CORP", "berta", PASSWORD));
    assertEquals(true, outcome.cached());
    assertEquals("CORP\\berta", outcome.user().qualifiedName());
  }

  @Test
  void a_wrong_password_is_not_what_is_remembered() {
    assertEquals(
        new LogonOutcome.Refused(LogonStatus.NO_LOGON_SERVERS),
        withoutController().inSession("CORP", "berta", "guess"));
  }

  @Test
  void nothing_is_remembered_where_that_is_turned_off() {
    windows.software(WINLOGON, "CachedLogonsCount", "0");
    assertEquals(
        new LogonOutcome.Refused(LogonStatus.NO_LOGON_SERVERS),
        withoutController().inSession("CORP", "berta", PASSWORD));
  }

  @Test
  void nothing_is_remembered_where_nobody_has_signed_in_before() {
    windows.accounts().keepLogons(0);
    assertEquals(
        new LogonOutcome.Refused(LogonStatus.NO_LOGON_SERVERS),
        withoutController().inSession("CORP", "berta", PASSWORD));
  }

  @Test
  void without_trust_neither_nla_nor_what_is_remembered_helps() {
    SigningIn client = client((_, _) -> UnreachableController.distrusting());
    assertEquals(
        OptionalLong.of(LogonStatus.TRUSTED_RELATIONSHIP_FAILURE),
        client.byNtlm("CORP\\berta", PASSWORD));
    assertEquals(
        new LogonOutcome.Refused(LogonStatus.TRUSTED_RELATIONSHIP_FAILURE),
        client.inSession("CORP", "berta", PASSWORD));
  }

  @Test
  void without_netlogon_no_controller_is_asked() {
    windows.system(SERVICES + "Netlogon", "Start", 4);
    assertEquals(
        OptionalLong.of(LogonStatus.NETLOGON_NOT_STARTED),
        withController().byNtlm("CORP\\berta", PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void ntlm_may_be_denied_to_domain_accounts(int number) {
    windows.system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", number);
    assertEquals(
        OptionalLong.of(LogonStatus.SEC_E_UNSUPPORTED_FUNCTION),
        withController().byNtlm("CORP\\berta", PASSWORD));
  }

  private static Optional<Refusal> refusal(SigningIn client) {
    SessionUser user = client.authority().find("CORP", "berta").orElseThrow();
    return client.authority().refusal(user, client.policy().listeners().getFirst());
  }

  @Test
  void a_domain_account_in_no_group_with_the_right_gets_no_session() {
    assertEquals(Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT), refusal(withController()));
  }

  @Test
  void a_domain_group_may_have_the_right() {
    windows
        .accounts()
        .right(LogonRight.REMOTE_INTERACTIVE, WellKnownSid.ADMINISTRATORS.sid(), DOMAIN_USERS);
    assertEquals(Optional.empty(), refusal(withController()));
  }

  @Test
  void groups_that_only_a_silent_controller_knows_keep_nobody_out() {
    assertEquals(Optional.empty(), refusal(withoutController()));
  }
}
