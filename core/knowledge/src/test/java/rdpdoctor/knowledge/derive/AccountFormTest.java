package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AccountFit;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.TestFacts;

class AccountFormTest {

  @ParameterizedTest
  @CsvSource({
    "anna, FITS",
    ".\\anna, FITS",
    "WIN01\\anna, FITS",
    "win01.corp.example\\anna, FITS",
    "Corp\\anna, FITS",
    "anna@corp.example, FITS",
    "anna@forest.example, FITS",
    "OTHER\\anna, FOREIGN_DOMAIN",
    "anna@other.example, FOREIGN_DOMAIN",
    "AzureAD\\anna@corp.example, ENTRA",
    "microsoftaccount\\anna@mail.example, FITS"
  })
  void a_member_of_a_domain_knows_its_own_accounts_and_those_of_its_domain(
      String typed, AccountFit expected) {
    assertEquals(Optional.of(expected), fit(typed, member()));
  }

  @ParameterizedTest
  @CsvSource({
    "anna, FITS",
    ".\\anna, FITS",
    "win01\\anna, FITS",
    "CORP\\anna, DOMAIN_ACCOUNT_AT_WORKGROUP",
    "anna@mail.example, MAIL_NAME_AT_WORKGROUP",
    "azuread\\anna, ENTRA"
  })
  void a_machine_in_no_domain_knows_its_own_accounts_alone(String typed, AccountFit expected) {
    assertEquals(Optional.of(expected), fit(typed, alone()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\\b\\c", "@", "CORP\\"})
  void what_is_no_name_of_an_account_is_not_judged(String typed) {
    assertEquals(Optional.empty(), fit(typed, member()));
  }

  @Test
  void without_the_name_of_the_server_nothing_is_concluded() {
    Facts facts = TestFacts.where(SignInHostFacts.USER, "CORP\\anna").facts();
    assertEquals(Optional.empty(), Derivations.withDerived(facts).value(SignInFacts.ACCOUNT_FIT));
  }

  private static Optional<AccountFit> fit(String typed, NtlmIdentity server) {
    Facts facts =
        TestFacts.where(SignInHostFacts.USER, typed)
            .and(AuthenticateFacts.IDENTITY, server)
            .facts();
    return Derivations.withDerived(facts).value(SignInFacts.ACCOUNT_FIT);
  }

  private static NtlmIdentity member() {
    return new NtlmIdentity(
        Optional.of("WIN01"),
        Optional.of("CORP"),
        Optional.of("win01.corp.example"),
        Optional.of("corp.example"),
        Optional.of("forest.example"),
        Optional.empty());
  }

  private static NtlmIdentity alone() {
    return new NtlmIdentity(
        Optional.of("WIN01"),
        Optional.of("WIN01"),
        Optional.of("win01"),
        Optional.of("win01"),
        Optional.empty(),
        Optional.empty());
  }
}
