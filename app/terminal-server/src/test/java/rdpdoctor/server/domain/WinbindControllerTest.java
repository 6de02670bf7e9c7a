package rdpdoctor.server.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.account.LogonStatus;
import rdpdoctor.testkit.domain.SambaDomain;

/** winbindd on a member of a real domain. */
class WinbindControllerTest {

  private static Corp corp;
  private static WinbindController controller;

  @BeforeAll
  static void open() throws DomainUnavailableException {
    corp = Corp.shared();
    controller = corp.controller();
  }

  private static Outcome signIn(String account, String password) throws DecodeException {
    return Handshake.byNtlm(controller, account, password);
  }

  private static OptionalLong refusal(String user, String password) {
    try (Password secret = Password.takeOver(password.toCharArray())) {
      return controller.refusal(user, secret);
    }
  }

  private static void assertRefused(long status, String user, String password)
      throws DecodeException {
    assertEquals(new Outcome.Refused(status), signIn("CORP\\" + user, password));
    assertEquals(OptionalLong.of(status), refusal(user, password));
  }

  @Test
  void it_knows_its_domain() {
    assertEquals(SambaDomain.NETBIOS_NAME, controller.domain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\anna", "corp.example\\ANNA", "anna@corp.example", "anna"})
  void an_account_signs_in_by_each_of_its_names(String account) throws DecodeException {
    assertInstanceOf(Outcome.SignedIn.class, signIn(account, Corp.PASSWORD));
  }

  @Test
  void an_account_signs_in_with_its_password() {
    assertEquals(OptionalLong.empty(), refusal("anna", Corp.PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, 0xC0000064",
    "disabled, 0xC0000072",
    "expired, 0xC0000193",
    "must, 0xC0000224",
    "hours, 0xC000006F",
  })
  void an_account_is_refused_with_what_the_domain_controller_says(String user, String status)
      throws DecodeException {
    assertRefused(Long.decode(status), user, Corp.PASSWORD);
  }

  @Test
  void after_too_many_wrong_passwords_the_right_one_is_locked_out() throws DecodeException {
    for (int i = 0; i < 3; i++) {
      assertEquals(
          new Outcome.Refused(NtStatus.WRONG_PASSWORD), signIn("CORP\\locked", "wrong " + i));
    }
    assertRefused(LogonStatus.ACCOUNT_LOCKED_OUT, "locked", Corp.PASSWORD);
  }

  @Test
  void an_account_has_the_groups_of_the_domain() {
    Optional<LogonSubject> anna = controller.subject("anna");
    assertEquals(
        Optional.of(true), anna.map(subject -> subject.account().isAccountOf(domainSid())));
    Set<Sid> groups = anna.orElseThrow().groups();
    assertEquals(true, groups.contains(domainSid().account(513)), groups.toString());
  }

  private static Sid domainSid() {
    return new Sid(SambaDomain.SID);
  }

  @Test
  void of_nobody_nothing_is_known() {
    assertEquals(Optional.empty(), controller.subject("nobody"));
  }

  @Test
  void without_a_domain_controller_there_are_no_logon_servers() throws DecodeException {
    try (Corp.Broken _ = corp.withoutController()) {
      assertRefused(LogonStatus.NO_LOGON_SERVERS, "anna", Corp.PASSWORD);
    }
    assertInstanceOf(Outcome.SignedIn.class, signIn("CORP\\anna", Corp.PASSWORD));
  }

  @Test
  void a_member_that_is_not_trusted_says_so_whatever_the_password() throws DecodeException {
    try (Corp.Broken _ = corp.withoutTrust()) {
      assertRefused(LogonStatus.TRUSTED_RELATIONSHIP_FAILURE, "anna", Corp.PASSWORD);
      assertRefused(LogonStatus.TRUSTED_RELATIONSHIP_FAILURE, "anna", "wrong");
    }
    assertInstanceOf(Outcome.SignedIn.class, signIn("CORP\\anna", Corp.PASSWORD));
  }
}
