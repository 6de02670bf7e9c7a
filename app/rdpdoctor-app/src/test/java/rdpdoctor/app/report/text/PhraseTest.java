package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Language;

class PhraseTest {

  @Test
  void values_fill_the_holes_in_their_order_and_are_not_read_as_holes() {
    assertEquals("%s to b", Phrase.VALID_FROM_TO.in(Language.EN, "%s", "b"));
  }

  @ParameterizedTest
  @EnumSource
  void both_languages_have_the_same_number_of_holes(Phrase phrase) {
    assertEquals(holes(phrase.in(Language.EN)), holes(phrase.in(Language.JA)));
  }

  private static int holes(String text) {
    return text.split("%s", -1).length;
  }
}
