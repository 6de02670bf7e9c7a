package rdpdoctor.server.desktop;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many cells of equal width characters take. */
final class Cells {

  private static final Set<UnicodeScript> WIDE_SCRIPTS =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final int FIRST_HALFWIDTH = 0xFF61;
  private static final int LAST_HALFWIDTH = 0xFFDC;

  private Cells() {}

  static int of(String text) {
    return text.codePoints().map(Cells::of).sum();
  }

  static int of(int character) {
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    if (character >= FIRST_HALFWIDTH && character <= LAST_HALFWIDTH) {
      return false;
    }
    UnicodeBlock block = UnicodeBlock.of(character);
    return WIDE_SCRIPTS.contains(UnicodeScript.of(character))
        || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
        || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
        || block == UnicodeBlock.KATAKANA;
  }
}
