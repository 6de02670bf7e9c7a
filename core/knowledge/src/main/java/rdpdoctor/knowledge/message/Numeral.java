package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.List;

/** A word as a number: decimal, signed decimal, or hexadecimal with or without 0x. */
final class Numeral {

  /** How many hexadecimal digits a code without 0x is recognised by. */
  private static final int DIGITS_OF_A_STATUS = 8;

  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private Numeral() {}

  /** The numbers that it may mean, as unsigned 32-bit values; none for a word that is no number. */
  static List<Long> values(String word) {
    List<Long> values = new ArrayList<>();
    if (isPrefixed(word)) {
      addHexadecimal(word.substring(2), values);
      return values;
    }
    addDecimal(word, values);
    if (word.length() == DIGITS_OF_A_STATUS) {
      addHexadecimal(word, values);
    }
    return values;
  }

  static boolean isHexadecimal(String word) {
    return isPrefixed(word) || word.chars().anyMatch(Character::isLetter);
  }

  /** Whether it can hardly be anything but a code, wherever it stands. */
  static boolean isUnmistakable(String word) {
    return isHexadecimal(word) || word.startsWith("-") || word.length() > 9;
  }

  private static boolean isPrefixed(String word) {
    return word.startsWith("0x");
  }

  private static void addDecimal(String word, List<Long> values) {
    boolean negative = word.startsWith("-");
    String digits = negative ? word.substring(1) : word;
    if (digits.length() > 10 || !allDigits(digits, 10)) {
      return;
    }
    long value = Long.parseLong(digits);
    if (negative && value <= 1L << 31) {
      values.add(-value & LOW_HALF);
    } else if (!negative && value <= LOW_HALF) {
      values.add(value);
    }
  }

  /** Sixteen digits that only repeat the sign are the same status, extended to 64 bits. */
  private static void addHexadecimal(String digits, List<Long> values) {
    if (digits.length() > 16 || !allDigits(digits, 16)) {
      return;
    }
    long value = Long.parseUnsignedLong(digits, 16);
    if (value >>> 32 == 0 || value >> 31 == -1) {
      values.add(value & LOW_HALF);
    }
  }

  private static boolean allDigits(String word, int radix) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
  }
}
