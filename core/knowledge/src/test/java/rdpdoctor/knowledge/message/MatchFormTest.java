package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchFormTest {

  @ParameterizedTest
  @CsvSource({
    "コンピューター, コンピュタ",
    "ｺﾝﾋﾟｭｰﾀ, コンピュタ",
    "「エラー コード： ０ｘ２０４」, エラコド0x204",
    "Can't connect!, cantconnect",
    "Can’t  connect…, cantconnect",
    "a-b‐c/d(e)[f]<g>, abcdefg",
    "[システムのプロパティ] ダイアログ・ボックス, システムのプロパティダイアログボックス"
  })
  void case_width_punctuation_and_long_vowels_make_no_difference(String text, String form) {
    assertEquals(form, MatchForm.of(text));
  }

  @Test
  void line_breaks_and_invisible_blanks_are_dropped() {
    assertEquals("abcd", MatchForm.of("a\r\nb\u00a0c\u3000\t\u0000d"));
  }

  @Test
  void a_form_is_its_own_form() {
    for (Wording wording : Catalogue.get().wordings()) {
      for (String text : wording.texts()) {
        assertEquals(text, MatchForm.of(text));
      }
    }
  }

  @Test
  void of_a_name_only_ascii_letters_and_digits_remain() {
    assertEquals("secetimeskew", MatchForm.ofName("「SEC_E_TIME-SKEW」です"));
  }
}
