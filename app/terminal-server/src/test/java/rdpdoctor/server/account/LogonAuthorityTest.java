package rdpdoctor.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.policy.OfflineMachine;

class LogonAuthorityTest {

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private SigningIn client() {
    Facts facts = OfflineMachine.read(windows, volume);
    MachinePolicy policy = MachinePolicy.of(facts);
    return new SigningIn(
        policy,
        LogonAuthority.of(
            facts, policy, SigningIn.known("anna", "Passw0rd1"), UnreachableController.silent()));
  }

  @ParameterizedTest
  @CsvSource({"anna", "ANNA", ".\\anna", "WIN01\\anna", "LAPTOP\\anna"})
  void the_right_password_of_a_local_account_signs_in(String account) {
    assertEquals(OptionalLong.empty(), client().byNtlm(account, "Passw0rd1"));
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_apart_here() {
    SigningIn client = client();
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("anna", "passw0rd1"));
    assertEquals(OptionalLong.of(NtStatus.NO_SUCH_USER), client.byNtlm("berta", "Passw0rd1"));
  }

  @Test
  void nobody_signs_in_whose_password_was_not_given() {
    assertEquals(
        OptionalLong.of(NtStatus.WRONG_PASSWORD), client().byNtlm("Administrator", "Passw0rd1"));
  }

  @Test
  void a_member_of_remote_desktop_users_gets_a_session() {
    SigningIn client = client();
    SessionUser user =
        assertInstanceOf(LogonOutcome.LoggedOn.class, client.inSession("", "anna", "Passw0rd1"))
            .user();
    assertEquals("WIN01\\anna", user.qualifiedName());
    assertEquals(
        Optional.empty(), client.authority().refusal(user, client.policy().listeners().getFirst()));
  }
}
