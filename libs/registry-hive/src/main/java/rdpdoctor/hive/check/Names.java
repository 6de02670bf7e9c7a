package rdpdoctor.hive.check;

/** The rules that the names of keys and of values share. */
final class Names {

  private static final int FIRST_WIDE = 0x100;

  private final Findings findings;

  Names(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks how a name is stored.
   *
   * @param lengthField position of the length
   * @param length in bytes
   */
  void check(String what, int lengthField, int length, String name, boolean isCompressed) {
    if (isCompressed || length == 0) {
      return;
    }
    if (length % Character.BYTES != 0) {
      findings.damage(
          lengthField,
          "%s: name length is %d, expected an even number for UTF-16".formatted(what, length));
    }
    if (name.chars().allMatch(unit -> unit < FIRST_WIDE)) {
      findings.remark(
          lengthField, "%s: name is stored in UTF-16, expected Latin-1".formatted(what));
    }
  }
}
