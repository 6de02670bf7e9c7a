package rdpdoctor.knowledge.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The form in which texts are compared, so that line breaks, quotation marks, punctuation, full and
 * half width, and the long vowel at the end of Japanese loan words make no difference.
 */
final class MatchForm {

  private static final String PUNCTUATION = ",.;:!?\"'/-‐–—…、。・「」『』【】()[]<>‘’“”";

  /** Written or left out at will: コンピューター is コンピュータ. */
  private static final char LONG_VOWEL = 'ー';

  private MatchForm() {}

  static String of(String text) {
    return folded(text, c -> !isDropped((char) c));
  }

  /** The form in which names are compared: the ASCII letters and digits alone. */
  static String ofName(String name) {
    return folded(name, c -> isAscii(c) && Character.isLetterOrDigit(c));
  }

  /** Full width made half, and the like (NFKC). */
  static String compatible(String text) {
    return text.chars().allMatch(MatchForm::isAscii)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String folded(String text, IntPredicate kept) {
    String lower = compatible(text).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (kept.test(lower.charAt(i))) {
        folded.append(lower.charAt(i));
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(int c) {
    return c < 0x80;
  }

  private static boolean isDropped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == LONG_VOWEL
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
