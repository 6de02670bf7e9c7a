package rdpdoctor.rdp.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

  @ParameterizedTest
  @CsvSource({
    "anna, PLAIN, anna, ''",
    "LAB\\anna, DOWN_LEVEL, anna, LAB",
    "lab.example\\anna, DOWN_LEVEL, anna, lab.example",
    "anna@lab.example, PRINCIPAL, anna@lab.example, ''",
    ".\\anna, LOCAL, anna, .",
    "AzureAD\\anna@lab.example, ENTRA, anna@lab.example, AzureAD",
    "azuread\\AnnaLab, ENTRA, AnnaLab, azuread",
    "anna@, PLAIN, anna@, ''",
    "@lab, PLAIN, @lab, ''",
    "アンナ, PLAIN, アンナ, ''"
  })
  void every_notation_is_told_apart(
      String text, AccountName.Notation notation, String user, String domain) {
    assertEquals(new AccountName(notation, user, domain), AccountName.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\anna", "LAB\\", "LAB\\anna\\x", ".\\", "an\u0000na", "a\nb"})
  void a_name_without_a_user_is_the_callers_fault(String text) {
    assertThrowsExactly(IllegalArgumentException.class, () -> AccountName.parse(text));
  }

  @Test
  void a_name_longer_than_any_directory_accepts_is_the_callers_fault() {
    String longest = "a".repeat(AccountName.LONGEST);
    assertEquals(longest, AccountName.parse(longest).user());
    assertThrowsExactly(IllegalArgumentException.class, () -> AccountName.parse(longest + "a"));
  }

  @ParameterizedTest
  @CsvSource({".\\anna, WIN01", "LAB\\anna, LAB", "anna, ''", "anna@lab.example, ''"})
  void a_dot_stands_for_the_server_itself(String text, String domain) {
    assertEquals(domain, AccountName.parse(text).domainAt("WIN01"));
  }
}
