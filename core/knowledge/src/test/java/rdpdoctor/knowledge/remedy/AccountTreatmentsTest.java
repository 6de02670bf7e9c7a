package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;

class AccountTreatmentsTest {

  @Test
  void an_account_of_the_machine_is_enabled_by_net_user() {
    assertEquals(
        List.of("net user \"anna\" /active:yes"),
        Patient.healthy().user(".\\anna").commands(Remedies.ENABLE_ACCOUNT));
  }

  @Test
  void an_account_of_a_domain_is_enabled_in_its_directory() {
    assertEquals(
        List.of("Get-ADUser -Identity \"anna\" -Server \"CORP\" | Enable-ADAccount"),
        Patient.healthy().user("CORP\\anna").commands(Remedies.ENABLE_ACCOUNT));
    assertEquals(
        List.of(
            "Get-ADUser -Filter 'UserPrincipalName -eq \"anna@corp.example\"' | Enable-ADAccount"),
        Patient.healthy().user("anna@corp.example").commands(Remedies.ENABLE_ACCOUNT));
  }

  @Test
  void the_account_that_the_facts_name_is_meant_where_nobody_said_another() {
    assertEquals(
        List.of("net user \"bob\" /active:yes"),
        Patient.healthy().with(SignInHostFacts.USER, "bob").commands(Remedies.ENABLE_ACCOUNT));
  }

  @Test
  void before_a_lock_is_taken_off_its_reason_is_looked_for() {
    List<String> commands = Patient.healthy().user("anna").commands(Remedies.UNLOCK_ACCOUNT);
    assertTrue(commands.getFirst().contains("Id=4740"));
    assertEquals("net user \"anna\" /active:yes", commands.getLast());
  }

  @Test
  void an_account_lives_another_30_days() {
    assertEquals(
        List.of("Set-LocalUser -Name \"anna\" -AccountExpires (Get-Date).AddDays(30)"),
        Patient.healthy().user("anna").commands(Remedies.EXTEND_ACCOUNT));
  }

  @Test
  void a_password_is_asked_for_and_stands_in_no_command() {
    for (Remedy remedy :
        List.of(
            Remedies.RESET_PASSWORD,
            Remedies.SET_ACCOUNT_PASSWORD,
            Remedies.CHANGE_EXPIRED_PASSWORD)) {
      assertEquals(List.of("net user \"anna\" *"), Patient.healthy().user("anna").commands(remedy));
      assertTrue(
          Patient.healthy()
              .user("CORP\\anna")
              .commands(remedy)
              .getFirst()
              .endsWith("-NewPassword (Read-Host -AsSecureString)"));
    }
  }

  @Test
  void a_machine_is_added_only_where_there_is_a_list() {
    List<String> commands = host().user("CORP\\anna").commands(Remedies.LIFT_ACCOUNT_RESTRICTION);
    assertTrue(
        commands
            .getLast()
            .endsWith(
                "if ($user.LogonWorkstations) { Set-ADUser $user -LogonWorkstations"
                    + " ($user.LogonWorkstations + ',' + 'WIN01') }"),
        commands::getLast);
    assertEquals(
        List.of("net user \"anna\" /times:all"),
        host().user("WIN01\\anna").commands(Remedies.LIFT_ACCOUNT_RESTRICTION));
  }

  private static Patient host() {
    Patient patient = Patient.healthy();
    patient.registry.system(
        "{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "WIN01");
    return patient;
  }

  @Test
  void one_account_may_authenticate_across_the_trust() {
    assertEquals(
        List.of(
            "dsacls (Get-ADComputer \"WIN01\").DistinguishedName /G"
                + " \"OTHER\\anna:CA;Allowed to Authenticate\""),
        host().user("OTHER\\anna").commands(Remedies.GRANT_ALLOWED_TO_AUTHENTICATE));
  }

  @Test
  void whose_account_it_is_has_to_be_said() {
    for (Remedy remedy :
        List.of(
            Remedies.ENABLE_ACCOUNT,
            Remedies.LIFT_ACCOUNT_RESTRICTION,
            Remedies.GRANT_ALLOWED_TO_AUTHENTICATE)) {
      assertTrue(Patient.healthy().blocked(remedy).en().contains("--user"), remedy.id());
    }
  }

  @Test
  void the_host_is_connected_to_by_the_name_that_was_typed() {
    Patient patient = Patient.healthy().with(TargetFacts.HOST, "win01.corp.example");
    assertEquals(
        List.of("cmdkey \"/delete:TERMSRV/win01.corp.example\"", "mstsc \"/v:win01.corp.example\""),
        patient.commands(Remedies.RETYPE_CREDENTIALS));
    assertEquals(
        List.of("mstsc \"/v:win01.corp.example\" /admin"),
        patient.commands(Remedies.CONNECT_ADMIN_SESSION));
  }

  @Test
  void permissions_of_a_key_are_granted_and_nothing_is_taken() {
    String commands = Patient.healthy().commands(Remedies.FIX_PRIVATE_KEY_PERMISSIONS).toString();
    assertTrue(commands.contains("icacls $key /grant '*S-1-5-20:R'"), commands);
    assertTrue(commands.contains("MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*"), commands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "anna | \"anna\"",
        "CORP\\anna b | \"CORP\\anna b\"",
        "花子 | \"花子\"",
        "o'hara | 'o''hara'",
        "o\u2019hara | 'o\u2019\u2019hara'",
        "$(calc) | '$(calc)'",
        "100%PATH% | '100%PATH%'",
        "a`n | 'a`n'",
        "a\u201dn | 'a\u201dn'"
      })
  void a_word_stays_one_word_in_a_shell(String word, String quoted) {
    assertEquals(quoted, new ShellWord(word).quoted());
  }
}
