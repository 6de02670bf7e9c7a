package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

  @ParameterizedTest
  @CsvSource({
    ".\\anna, ., anna",
    "CORP\\anna, CORP, anna",
    "anna@corp.example, corp.example, anna",
    "WIN01\\anna maria, WIN01, anna maria"
  })
  void an_account_is_named_with_who_keeps_it(String text, String authority, String account) {
    assertEquals(
        Optional.of(new AccountName(Optional.of(authority), account)), AccountName.parse(text));
  }

  @Test
  void a_plain_name_leaves_open_who_keeps_the_account() {
    assertEquals(Optional.of(new AccountName(Optional.empty(), "管理者")), AccountName.parse("管理者"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\\anna",
        "CORP\\",
        "@corp",
        "anna@",
        "a\\b\\c",
        "a@b@c",
        "a\\b@c",
        "a\u0000b"
      })
  void what_has_no_form_of_a_name_is_none(String text) {
    assertEquals(Optional.empty(), AccountName.parse(text));
  }

  @Test
  void a_dot_and_the_name_of_the_machine_mean_the_machine() {
    assertTrue(AccountName.parse(".\\anna").orElseThrow().isOf(Optional.empty()));
    assertTrue(AccountName.parse("win01\\anna").orElseThrow().isOf(Optional.of("WIN01")));
    assertFalse(AccountName.parse("CORP\\anna").orElseThrow().isOf(Optional.of("WIN01")));
    assertFalse(AccountName.parse("anna").orElseThrow().isOf(Optional.of("WIN01")));
  }
}
