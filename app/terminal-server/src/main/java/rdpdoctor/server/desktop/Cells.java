package rdpdoctor.server.desktop;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many cells of equal width characters take. */
final class Cells {

  private static final Set<UnicodeScript> WIDE_SCRIPTS =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** Punctuation and marks, which belong to no script. */
  private static final Set<UnicodeBlock> WIDE_BLOCKS =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.KATAKANA);

  /** No script before Hangul is wide. */
  private static final int FIRST_WIDE = 0x1100;

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
    boolean halfwidth = character >= FIRST_HALFWIDTH && character <= LAST_HALFWIDTH;
    return character >= FIRST_WIDE
        && !halfwidth
        && (WIDE_SCRIPTS.contains(UnicodeScript.of(character))
            || WIDE_BLOCKS.stream().anyMatch(block -> block.equals(UnicodeBlock.of(character))));
  }
}
