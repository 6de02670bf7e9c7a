package rdpdoctor.knowledge.remedy;

import java.util.regex.Pattern;

/**
 * A word of a command line, quoted so that it stays one word: in double quotes, which cmd and
 * PowerShell both understand, as long as it holds nothing that either of them expands; otherwise as
 * PowerShell's verbatim string.
 *
 * @see <a
 *     href="https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules">about_Quoting_Rules</a>
 */
record ShellWord(String text) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} .,:;/\\\\@_*=+()#~-]*");

  /** PowerShell takes the typographic ones for apostrophes as well. */
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u201a\u201b]");

  String quoted() {
    return PLAIN.matcher(text).matches() ? '"' + text + '"' : verbatim();
  }

  /** For PowerShell alone. */
  String verbatim() {
    return "'" + APOSTROPHE.matcher(text).replaceAll("$0$0") + "'";
  }
}
