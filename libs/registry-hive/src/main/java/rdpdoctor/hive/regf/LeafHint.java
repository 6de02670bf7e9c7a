package rdpdoctor.hive.regf;

/** The hint in an {@code lf} list: the first four characters of a subkey's name, a byte each. */
public final class LeafHint {

  private static final int ASCII = 0x7f;
  private static final int LATIN_1 = 0xff;

  private LeafHint() {}

  /** What Windows writes: nothing at all where one of the four characters needs two bytes. */
  public static int of(String name) {
    int hint = 0;
    for (int i = 0; i < Math.min(name.length(), SubkeyList.HINT); i++) {
      char unit = name.charAt(i);
      if (unit > LATIN_1) {
        return 0;
      }
      hint |= unit << (i * Byte.SIZE);
    }
    return hint;
  }

  /**
   * Whether a key with this hint may have the name. A character that is 0 allows any; so does one
   * beyond ASCII, for which hives in the wild disagree.
   */
  public static boolean allows(int hint, String name) {
    for (int i = 0; i < Math.min(name.length(), SubkeyList.HINT); i++) {
      int hinted = (hint >>> (i * Byte.SIZE)) & LATIN_1;
      if (hinted == 0 || hinted > ASCII || name.charAt(i) > ASCII) {
        return true;
      }
      if (Upcase.of((char) hinted) != Upcase.of(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
