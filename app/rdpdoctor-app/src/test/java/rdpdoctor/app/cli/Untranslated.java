package rdpdoctor.app.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the lines of a Japanese report that somebody forgot to translate. */
final class Untranslated {

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

  /** Where a reading comes from, which may be wrapped: a place in a hive, an event, a file. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\[((SYSTEM|SOFTWARE|SAM|SECURITY|System32|Microsoft\\\\Crypto)(\\\\[^\\]\"]+|)"
              + "|[\\w- \\n]+ \\d+,\\s+%s|System32\\\\winevt\\\\Logs,\\s+%s/..|/[^\\]]+)\\]"
                  .formatted(TIME, TIME));

  /** A name or a command within a sentence, which may be wrapped. */
  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  /** What is wrong with a structure: it names the fields of its format. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?s)at\\s+0x[0-9a-f]+:\\s((?!\\n\\n).)*?expected\\s+[\"\\w]+");

  /** What a plan changes, on a line of its own. */
  private static final Pattern RESOURCE =
      Pattern.compile("(?m)^ +((SYSTEM|SOFTWARE)\\\\.+|(Se\\w+Right|S-1-[\\d-]+): S-1-[\\d-]+)$");

  /** What a value is before a change, or behind it; what that means follows a colon. */
  private static final Pattern STORED =
      Pattern.compile("(?m)^ +[-+] REG_\\w+ (\"[^\"]*\"|[\\w. ,]+)(?=:|$)");

  private static final String PROGRAMS =
      "aws|bcdedit|certutil|change|cmdkey|copy|curl|dsacls|findstr|gpresult|gpupdate|icacls"
          + "|ipconfig|kdestroy|kinit|klist|logoff|mstsc|net|netdom|netsh|netstat|nltest|notepad|nslookup|ping|powercfg|qwinsta"
          + "|rdpdoctor|reg|rem|sc|secedit|setspn|sfc|shutdown|systeminfo|takeown|tasklist"
          + "|w32tm|wevtutil|whoami|wmic|[A-Z][a-z]+-[A-Z]\\w+;?|[$(#]\\S*|[\\d,]+ \\|";

  /** Something to paste into a shell, or the dots below it that stand for more. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^ {2,}(> .*|\\.\\.\\.|(%s)( .*)?)$".formatted(PROGRAMS));

  /** What the report says in the words of Windows, of a specification, or of ourselves. */
  private static final List<Pattern> WORDS =
      Stream.of(
              // The id of a cause, of a remedy or of a fact.
              "\\(?[a-z0-9]+([-.][a-z0-9]+)+\\)?",
              // A number, a size, a code.
              "\\d[\\d.,:]*",
              "0x[0-9A-Fa-f]+\\)?",
              // The constant of a code, as its specification spells it.
              "[A-Z]+[0-9]*(_[A-Z0-9]+)+",
              "[a-z]+(_[a-z]+)+",
              "(exDisc|disconnect)Reason\\w+",
              "[·/]|\\(?NTSTATUS",
              // Our own clock, and an option, as sources.
              "\\[(clock|--user)]",
              // A file.
              "/\\S+",
              // When a disk was looked at, what its machine calls itself, and a service of Windows.
              TIME,
              "WIN01",
              "[A-Z][a-z]+([A-Z][a-z]+)+",
              // An option or its operand, as in a synopsis.
              "[\\[(]*-{1,2}[a-z-]+(=[A-Z]+)?\\]*(\\.\\.\\.)?",
              "[A-Z]+@[A-Z]+",
              "[\\[(]*[A-Z]{3,}(\\.\\.\\.)?[\\])]*(\\.\\.\\.)?",
              "(auto|always|never),?",
              "REG_[A-Z_]+,?")
          .map(Pattern::compile)
          .toList();

  private Untranslated() {}

  static List<String> lines(String report) {
    String rest = COMMAND.matcher(report).replaceAll("");
    for (Pattern named : List.of(CODE, CLAUSE, SOURCE, RESOURCE, STORED)) {
      rest = named.matcher(rest).replaceAll(Untranslated::lineBreaks);
    }
    return rest.lines().filter(Untranslated::isUntranslated).toList();
  }

  /** What follows on the same line is still on a line of its own. */
  private static String lineBreaks(MatchResult source) {
    return "\n".repeat((int) source.group().lines().count() - 1);
  }

  private static boolean isUntranslated(String line) {
    return LETTERS.matcher(line).find()
        && !JAPANESE.matcher(line).find()
        && !consistsOfNames(line.strip());
  }

  private static boolean consistsOfNames(String text) {
    return Stream.of(text.split("\\s+"))
        .allMatch(word -> WORDS.stream().anyMatch(name -> name.matcher(word).matches()));
  }
}
