package rdpdoctor.hive.regf;

/**
 * Upper case as the kernel of Windows sees it: one UTF-16 unit to one unit, whatever the language.
 *
 * <p>Windows looks a name up by it, so what Java's newer Unicode adds must not count: here "ß"
 * stays, "ÿ" becomes "Ÿ", and the micro sign, the dotless i, the long s and the final sigma stay,
 * which Java changes. The Georgian and Cherokee letters that came later stay too.
 *
 * <p>The table states what RtlUpcaseUnicodeChar returned on Windows 10, and again on build 26300.
 */
public final class Upcase {

  /** First unit, last unit of a run, {@code /2} for every second one, upper case of the first. */
  private static final String RUNS =
      """
      0061-007A>0041 00E0-00F6>00C0 00F8-00FE>00D8 00FF>0178 0101-012F/2>0100 0133-0137/2>0132
      013A-0148/2>0139 014B-0177/2>014A 017A-017E/2>0179 0180>0243 0183-0185/2>0182 0188>0187
      018C>018B 0192>0191 0195>01F6 0199>0198 019A>023D 019E>0220 01A1-01A5/2>01A0 01A8>01A7
      01AD>01AC 01B0>01AF 01B4-01B6/2>01B3 01B9>01B8 01BD>01BC 01BF>01F7 01C6>01C4 01C9>01C7
      01CC>01CA 01CE-01DC/2>01CD 01DD>018E 01DF-01EF/2>01DE 01F3>01F1 01F5>01F4
      01F9-021F/2>01F8 0223-0233/2>0222 023C>023B 0242>0241 0247-024F/2>0246 0250>2C6F
      0251>2C6D 0253>0181 0254>0186 0256-0257>0189 0259>018F 025B>0190 0260>0193 0263>0194
      0268>0197 0269>0196 026B>2C62 026F>019C 0271>2C6E 0272>019D 0275>019F 027D>2C64
      0280>01A6 0283>01A9 0288>01AE 0289>0244 028A-028B>01B1 028C>0245 0292>01B7
      0371-0373/2>0370 0377>0376 037B-037D>03FD 03AC>0386 03AD-03AF>0388 03B1-03C1>0391
      03C3-03CB>03A3 03CC>038C 03CD-03CE>038E 03D7>03CF 03D9-03EF/2>03D8 03F2>03F9 03F8>03F7
      03FB>03FA 0430-044F>0410 0450-045F>0400 0461-0481/2>0460 048B-04BF/2>048A
      04C2-04CE/2>04C1 04CF>04C0 04D1-0523/2>04D0 0561-0586>0531 1D79>A77D 1D7D>2C63
      1E01-1E95/2>1E00 1EA1-1EFF/2>1EA0 1F00-1F07>1F08 1F10-1F15>1F18 1F20-1F27>1F28
      1F30-1F37>1F38 1F40-1F45>1F48 1F51-1F57/2>1F59 1F60-1F67>1F68 1F70-1F71>1FBA
      1F72-1F75>1FC8 1F76-1F77>1FDA 1F78-1F79>1FF8 1F7A-1F7B>1FEA 1F7C-1F7D>1FFA
      1F80-1F87>1F88 1F90-1F97>1F98 1FA0-1FA7>1FA8 1FB0-1FB1>1FB8 1FB3>1FBC 1FC3>1FCC
      1FD0-1FD1>1FD8 1FE0-1FE1>1FE8 1FE5>1FEC 1FF3>1FFC 214E>2132 2170-217F>2160 2184>2183
      24D0-24E9>24B6 2C30-2C5E>2C00 2C61>2C60 2C65>023A 2C66>023E 2C68-2C6C/2>2C67 2C73>2C72
      2C76>2C75 2C81-2CE3/2>2C80 2D00-2D25>10A0 A641-A65F/2>A640 A663-A66D/2>A662
      A681-A697/2>A680 A723-A72F/2>A722 A733-A76F/2>A732 A77A-A77C/2>A779 A77F-A787/2>A77E
      A78C>A78B FF41-FF5A>FF21
      """;

  private static final char[] UPPER = table();

  private Upcase() {}

  public static char of(char unit) {
    return UPPER[unit];
  }

  /** Orders names as a list of subkeys does: by upper-cased units, a prefix before the longer. */
  public static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      int difference = UPPER[left.charAt(i)] - UPPER[right.charAt(i)];
      if (difference != 0) {
        return difference;
      }
    }
    return left.length() - right.length();
  }

  /** Whether Windows takes both for the same name. */
  public static boolean equal(String left, String right) {
    return left.length() == right.length() && compare(left, right) == 0;
  }

  /** The name in upper case: equal for names that Windows takes for the same. */
  public static String of(String name) {
    StringBuilder upper = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      upper.append(UPPER[name.charAt(i)]);
    }
    return upper.toString();
  }

  private static char[] table() {
    char[] upper = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < upper.length; unit++) {
      upper[unit] = (char) unit;
    }
    for (String run : RUNS.strip().replace('\n', ' ').split(" ", 0)) {
      put(run, upper);
    }
    return upper;
  }

  // By places: a regular expression would cost a short command more than all it reads of a hive.
  private static void put(String run, char[] upper) {
    int first = unit(run, 0);
    int last = run.charAt(4) == '-' ? unit(run, 5) : first;
    int step = run.contains("/2") ? 2 : 1;
    int upperOfFirst = unit(run, run.length() - 4);
    for (int unit = first; unit <= last; unit += step) {
      upper[unit] = (char) (upperOfFirst + unit - first);
    }
  }

  private static int unit(String run, int place) {
    return Integer.parseInt(run, place, place + 4, 16);
  }
}
